import { SvelteMap } from 'svelte/reactivity';
import type { CustomerOverview } from '../../protocol/directory.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';

/**
 * What the list of customers says of each. The directory worker holds one customer at a time, so they are
 * asked for one after the other, and again only when something of a customer has changed.
 */
export class Overviews {
  readonly #state: BookState;
  readonly #known = new SvelteMap<string, { readonly rev: number; readonly overview: CustomerOverview }>();
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#failed = failed),
  );
  #failed = $state(false);
  #ended = false;

  /** Make it while a component is set up: its effects follow that component's life. */
  constructor(state: BookState) {
    this.#state = state;
    $effect(() => {
      if (state.customers) void this.#loading.ask();
    });
    $effect(() => () => (this.#ended = true));
  }

  /** Undefined until it has been asked for; an older one stays until the newer is there. */
  of(customer: string): CustomerOverview | undefined {
    return this.#known.get(customer)?.overview;
  }

  /** Some could not be read. */
  get failed(): boolean {
    return this.#failed;
  }

  retry(): void {
    void this.#loading.ask();
  }

  async #load(): Promise<void> {
    for (let next = this.#next(); next && !this.#ended; next = this.#next()) {
      const { id, rev } = next;
      const overview = await this.#state.book.workers.directory.overview(id);
      this.#known.set(id, { rev, overview });
    }
  }

  #next(): { readonly id: string; readonly rev: number } | undefined {
    return this.#state.customers
      ?.map(({ customer }) => customer)
      .find(({ id, rev }) => this.#known.get(id)?.rev !== rev);
  }
}
