import { SvelteSet } from 'svelte/reactivity';
import type { DeletedPage } from '../../protocol/directory.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';

const pageSize = 50;

/** The deleted users of a customer who can still be restored, and who of them is selected. */
export class DeletedState {
  readonly customer: string;
  readonly pageSize = pageSize;
  readonly #state: BookState;
  readonly #selected = new SvelteSet<string>();
  #page: DeletedPage | undefined = $state.raw();
  #pageIndex = $state(0);
  #failed = $state(false);
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#failed = failed),
  );

  /** Make it while a component is set up: its effect follows that component's life. */
  constructor(state: BookState, customer: string) {
    this.customer = customer;
    this.#state = state;
    $effect(() => {
      void this.#pageIndex;
      if (state.customer(customer)?.customer.rev !== undefined) void this.#loading.ask();
    });
  }

  /** Undefined while loading. */
  get page(): DeletedPage | undefined {
    return this.#page;
  }

  get failed(): boolean {
    return this.#failed;
  }

  retry(): void {
    void this.#loading.ask();
  }

  /** From 0. */
  get pageIndex(): number {
    return this.#pageIndex;
  }

  goTo(pageIndex: number): void {
    this.#pageIndex = pageIndex;
  }

  get selected(): readonly string[] {
    return [...this.#selected];
  }

  isSelected(id: string): boolean {
    return this.#selected.has(id);
  }

  select(ids: readonly string[], on: boolean): void {
    for (const id of ids) {
      if (on) this.#selected.add(id);
      else this.#selected.delete(id);
    }
  }

  async #load(): Promise<void> {
    const { directory } = this.#state.book.workers;
    const offset = this.#pageIndex * pageSize;
    const page = await directory.deletedPage(this.customer, { offset, limit: pageSize });
    this.#page = page;
    if (page.total > 0 && page.rows.length === 0) this.#pageIndex = Math.ceil(page.total / pageSize) - 1;
  }
}
