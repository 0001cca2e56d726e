import { flushSync } from 'svelte';

/** Rows are drawn in parts when a table appears: 50 in one task would keep the page for more than 50 ms. */
const drawnAtOnce = 10;

/** How much of a table is drawn. Once the first rows are all there, those that take their place come at once. */
export class DrawnRows<Row> {
  readonly #rows: () => readonly Row[];
  #count = $state(drawnAtOnce);
  readonly shown = $derived.by(() => this.#rows().slice(0, this.#count));

  /** Make it while a component is set up: it draws on for as long as that is there. */
  constructor(rows: () => readonly Row[]) {
    this.#rows = rows;
    $effect(() => {
      const { length } = rows();
      if (this.#count >= length && length > 0) this.#count = Infinity;
      if (this.#count >= length) return;
      const next = setTimeout(() => (this.#count += drawnAtOnce));
      return () => {
        clearTimeout(next);
      };
    });
  }

  get complete(): boolean {
    return this.#count >= this.#rows().length;
  }

  /** For paper, which does not wait for the rest. */
  drawAll(): void {
    flushSync(() => (this.#count = Infinity));
  }
}
