import { createContext } from 'svelte';
import type { BookState } from './book.svelte.ts';
import type { PageState } from './page.svelte.ts';
import type { Router } from './route.svelte.ts';

/** What every view below the shell works with. */
export interface App {
  readonly state: BookState;
  readonly router: Router;
  readonly page: PageState;
  /** Of this build, as in package.json. */
  readonly version: string;
}

const [readApp, provideApp] = createContext<App>();

/** Gives it to all views below the calling component. */
export function setApp(app: App): void {
  provideApp(app);
}

export function getApp(): App {
  return readApp();
}
