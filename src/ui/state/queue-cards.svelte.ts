import { cards } from '../../app/outbox.ts';
import { undecidedCount } from '../../core/operations/action.ts';
import type { Card } from '../../protocol/cards.ts';
import type { CustomerWithPools } from '../../store/customers.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';

/** People of a card that are listed, and how many more each time somebody asks. */
const peopleStep = 100;

/** What of one customer asks a person for a decision. */
export interface CardGroup {
  readonly entry: CustomerWithPools;
  readonly cards: readonly Card[];
}

interface Read {
  /** What they were read at: the customer's revision and the number of people. */
  readonly at: string;
  readonly cards: readonly Card[];
}

/** What did not go through, by customer. */
export class CardsState {
  readonly #state: BookState;
  #read: ReadonlyMap<string, Read> = $state.raw(new Map());
  #limit = $state(peopleStep);
  #failed = $state(false);
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#failed = failed),
  );

  /** Make it while a component is set up: its effect follows that component's life. */
  constructor(state: BookState) {
    this.#state = state;
    $effect(() => {
      if (this.#wanted().some(({ customer }) => this.#isNews(customer))) void this.#loading.ask();
    });
  }

  /** In the order of the customers. */
  get groups(): readonly CardGroup[] {
    return this.#wanted().flatMap((entry) => {
      const shown = this.#read.get(entry.customer.id)?.cards ?? [];
      return shown.length > 0 ? [{ entry, cards: shown }] : [];
    });
  }

  /** They could not be read. */
  get failed(): boolean {
    return this.#failed;
  }

  retry(): void {
    void this.#loading.ask();
  }

  showMore(): void {
    this.#limit += peopleStep;
  }

  #wanted(): readonly CustomerWithPools[] {
    return (this.#state.customers ?? []).filter(({ customer }) =>
      this.#state.actionsOf(customer.id).some((action) => action.counts.parked + undecidedCount(action) > 0),
    );
  }

  #isNews({ id, rev }: CustomerWithPools['customer']): boolean {
    return this.#read.get(id)?.at !== this.#at(rev);
  }

  #at(rev: number): string {
    return `${rev}/${this.#limit}`;
  }

  async #load(): Promise<void> {
    const read = new Map<string, Read>();
    for (const { customer } of this.#wanted()) {
      const { id, rev } = customer;
      const before = this.#read.get(id);
      const at = this.#at(rev);
      const isNews = before?.at !== at;
      read.set(id, isNews ? { at, cards: await cards(this.#state.book, id, this.#limit) } : before);
    }
    this.#read = read;
  }
}
