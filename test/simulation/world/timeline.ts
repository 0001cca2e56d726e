import { noon } from '../../support/builders.ts';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => unknown;
}

/** What is due this close together happens at once, so that what it starts runs side by side. */
const sameMomentMs = 20;

/** The time of the whole world. Nothing waits: when all has come to rest, it is later. */
export class Timeline {
  #now = noon;
  #made = 0;
  #events: Event[] = [];
  /** Settles when everything that was begun waits for something of this timeline. */
  readonly #rest: () => Promise<void>;

  constructor(rest: () => Promise<void>) {
    this.#rest = rest;
  }

  get now(): number {
    return this.#now;
  }

  /** Gives what calls it off. */
  after(ms: number, run: () => unknown): () => void {
    const event: Event = { at: this.#now + Math.max(0, ms), order: this.#made++, run };
    let place = this.#events.length;
    while (place > 0 && (this.#events[place - 1]?.at ?? 0) > event.at) place -= 1;
    this.#events.splice(place, 0, event);
    return () => {
      const index = this.#events.indexOf(event);
      if (index >= 0) this.#events.splice(index, 1);
    };
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.#rest();
    for (let next = this.#events[0]; next && next.at <= end; next = this.#events[0]) {
      const moment = next.at + sameMomentMs;
      for (let also = this.#events[0]; also && also.at <= Math.min(moment, end); also = this.#events[0]) {
        this.#events.shift();
        this.#now = also.at;
        await also.run();
      }
      await this.#rest();
    }
    this.#now = end;
  }
}
