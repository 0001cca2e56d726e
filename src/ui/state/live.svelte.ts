import { createSubscriber } from 'svelte/reactivity';

/** Just what is used of an observable. */
interface Source<Value> {
  subscribe(next: (value: Value) => void): { unsubscribe(): void };
}

/** A store query as reactive state: read while something shows it, let go when nothing does. */
export class Live<Value> {
  readonly #subscribe: () => void;
  #value: Value | undefined;

  constructor(source: Source<Value>) {
    this.#subscribe = createSubscriber((update) => {
      const subscription = source.subscribe((value) => {
        this.#value = value;
        update();
      });
      return () => {
        subscription.unsubscribe();
      };
    });
  }

  /** Undefined until the first answer. */
  get current(): Value | undefined {
    this.#subscribe();
    return this.#value;
  }
}
