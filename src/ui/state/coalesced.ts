/**
 * Loads one at a time: however often it is asked for meanwhile, one more load follows, which sees what is true
 * by then. A queue that goes out changes its customer hundreds of times, faster than a page can be read.
 */
export class Coalesced {
  readonly #load: () => Promise<void>;
  readonly #onEnd: (failed: boolean) => void;
  #running: Promise<void> | undefined;
  #asked = false;

  /** `onEnd` hears of each load whether it failed. */
  constructor(load: () => Promise<void>, onEnd: (failed: boolean) => void) {
    this.#load = load;
    this.#onEnd = onEnd;
  }

  /** Answers when nothing that was asked for is left to load; never rejects. */
  ask(): Promise<void> {
    this.#asked = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    // Never within the call: an effect that asks would follow all that the load reads.
    await Promise.resolve();
    while (this.#asked) {
      this.#asked = false;
      let failed = false;
      try {
        await this.#load();
      } catch (error) {
        console.error(error);
        failed = true;
      }
      this.#onEnd(failed);
    }
    this.#running = undefined;
  }
}
