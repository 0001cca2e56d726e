import { createContext } from 'svelte';
import type { NoticeList } from './notices.svelte.ts';

const [readNotices, provideNotices] = createContext<NoticeList>();

/** Gives all components below the calling one the place where they say what just happened. */
export function setNotices(notices: NoticeList): void {
  provideNotices(notices);
}

export function getNotices(): NoticeList {
  return readNotices();
}
