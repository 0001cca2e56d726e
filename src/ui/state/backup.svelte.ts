import type { BackupProblemCode, MovedBook } from '../../core/backup.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { BackupProgress, BackupWorker, MadeBackup, OpenedBackup } from '../../protocol/backup.ts';
import type { PageState } from './page.svelte.ts';

/** One backup that is made, or one that is restored: from its first step to its end. */
export class BackupState {
  readonly #page: PageState;
  readonly #worker: BackupWorker;
  readonly #life = new AbortController();
  #busy = $state(false);
  #progress: { readonly done: number; readonly total: number } | undefined = $state.raw();
  #problem: BackupProblemCode | 'unknown' | undefined = $state();
  #made: MadeBackup | undefined = $state.raw();
  #opened: OpenedBackup | undefined = $state.raw();
  /** The page has sent everybody out of the book, itself as well. */
  #left = $state(false);

  constructor(page: PageState) {
    this.#page = page;
    this.#worker = page.createBackup(this.#life.signal);
  }

  get busy(): boolean {
    return this.#busy;
  }

  get progress(): { readonly done: number; readonly total: number } | undefined {
    return this.#progress;
  }

  /** 'unknown' when it broke off for a reason that nobody foresaw. */
  get problem(): BackupProblemCode | 'unknown' | undefined {
    return this.#problem;
  }

  get made(): MadeBackup | undefined {
    return this.#made;
  }

  get opened(): OpenedBackup | undefined {
    return this.#opened;
  }

  /** Nothing is left to do here but to reload. */
  get mustReload(): boolean {
    return this.#left;
  }

  async backUp(passphrase: string): Promise<MadeBackup | undefined> {
    this.#made = await this.#run((progress) => this.#worker.backUp(passphrase, progress));
    return this.#made;
  }

  async move(passphrase: string, to: string): Promise<MadeBackup | undefined> {
    this.#leave();
    const moved = await this.#run((progress) => this.#worker.move(passphrase, to, progress));
    this.#made = this.#valueOf(moved);
    return this.#made;
  }

  async open(file: File, passphrase: string): Promise<void> {
    const opened = await this.#run((progress) => this.#worker.open(file, passphrase, progress));
    this.#opened = this.#valueOf(opened);
  }

  /** Another file or passphrase is to be tried. */
  forget(): void {
    this.#opened = undefined;
    this.#problem = undefined;
  }

  /** Once it has worked, the page begins anew with the restored book. */
  async restore(): Promise<void> {
    this.#leave();
    const restored = await this.#run(() => this.#worker.restore());
    if (restored?.ok) location.reload();
    else this.#valueOf(restored);
  }

  moved(): Promise<MovedBook | undefined> {
    return this.#worker.moved();
  }

  async useAgain(): Promise<void> {
    await this.#worker.useAgain();
    location.reload();
  }

  /** Breaks off what is under way; nothing of it stays. */
  end(): void {
    this.#life.abort();
  }

  #leave(): void {
    this.#page.stay();
    this.#left = true;
  }

  async #run<Value>(task: (progress: BackupProgress) => Promise<Value>): Promise<Value | undefined> {
    this.#busy = true;
    this.#problem = undefined;
    this.#progress = undefined;
    try {
      return await task((done, total) => (this.#progress = { done, total }));
    } catch (error) {
      if (this.#life.signal.aborted) return undefined;
      console.error(error);
      this.#problem = 'unknown';
      return undefined;
    } finally {
      this.#busy = false;
    }
  }

  #valueOf<Value>(result: Result<Value, Problem<BackupProblemCode>> | undefined): Value | undefined {
    if (result?.ok) return result.value;
    if (result) this.#problem = result.problem.code;
    return undefined;
  }
}
