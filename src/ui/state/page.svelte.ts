import type { BackupWorker } from '../../protocol/backup.ts';
import type { OpenProblem } from '../../store/open.ts';
import type { BookState } from './book.svelte.ts';

/** A newer version of the app that waits to be let in. */
export interface WaitingUpdate {
  accept(): void;
}

/** What the composition root finds out while and after the page starts. */
export class PageState {
  readonly version: string;
  /** Also for a page that has no book open. */
  readonly createBackup: (signal: AbortSignal) => BackupWorker;
  /** The device is full: what was done last took the place that is kept for it. */
  isFull = $state(false);
  #stays = false;
  #book: BookState | undefined = $state.raw();
  #lost: OpenProblem | undefined = $state();
  #update: WaitingUpdate | undefined = $state.raw();

  constructor(version: string, createBackup: (signal: AbortSignal) => BackupWorker) {
    this.version = version;
    this.createBackup = createBackup;
  }

  /** Undefined while it is being opened, and when it cannot be. */
  get book(): BookState | undefined {
    return this.#book;
  }

  /** Why the book cannot be used now. */
  get lost(): OpenProblem | undefined {
    return this.#lost;
  }

  get update(): WaitingUpdate | undefined {
    return this.#update;
  }

  /** What kept it from opening has gone: whoever closes the other tabs goes on without a reload. */
  opened(book: BookState): void {
    this.#book = book;
    this.#lost = undefined;
  }

  /** The page itself is about to send everybody out of the book; it goes on showing how that is going. */
  stay(): void {
    this.#stays = true;
  }

  lose(problem: OpenProblem): void {
    if (this.#stays && (problem === 'replaced' || problem === 'moved')) return;
    this.#lost = problem;
  }

  offer(update: WaitingUpdate): void {
    this.#update = update;
  }
}
