import { createSubscriber } from 'svelte/reactivity';

const tickMs = 30_000;

/** The time for "3 minutes ago": it goes on by itself while something shows it. */
export class Clock {
  readonly #now: () => number;
  readonly #subscribe: () => void;

  constructor(now: () => number) {
    this.#now = now;
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, tickMs);
      return () => {
        clearInterval(timer);
      };
    });
  }

  get now(): number {
    this.#subscribe();
    return this.#now();
  }
}
