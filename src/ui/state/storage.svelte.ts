import { keepStorage } from '../../app/keep-storage.ts';

/** Whether the browser has promised not to clear the book away. */
export class StorageState {
  #kept: boolean | 'unknown' | 'extension' | undefined = $state();
  #usedBytes: number | undefined = $state();
  #refused = $state(false);

  constructor() {
    void this.#look();
  }

  /** Undefined while the browser is being asked. */
  get kept(): boolean | 'unknown' | 'extension' | undefined {
    return this.#kept;
  }

  /** What is stored under this address; undefined when the browser does not tell. */
  get usedBytes(): number | undefined {
    return this.#usedBytes;
  }

  /** It was asked just now and did not promise it. */
  get refused(): boolean {
    return this.#refused;
  }

  async ask(): Promise<void> {
    this.#kept = await keepStorage();
    this.#refused = !this.#kept;
  }

  async #look(): Promise<void> {
    // WebKitGTK has no navigator.storage at all.
    const storage = (navigator as Partial<Navigator>).storage;
    // An extension with unlimited storage is never cleared away, though Chromium says here that it is not kept.
    if (location.protocol === 'chrome-extension:') this.#kept = 'extension';
    else this.#kept = storage ? await storage.persisted() : 'unknown';
    this.#usedBytes = (await storage?.estimate())?.usage;
  }
}
