import type { Language } from '../../core/directory/customer.ts';
import type { SortColumn } from '../../core/directory/user-list.ts';
import type { CustomerOverview, UserPage, UserQuery } from '../../protocol/directory.ts';
import type { CustomerWithPools } from '../../store/customers.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';
import type { SelectionState } from './selection.svelte.ts';

export const pageSizes = [25, 50, 100, 200] as const;

/**
 * One customer's page: what is listed and how it is sorted. The directory worker answers; here is only what
 * is on the screen.
 */
export class CustomerState {
  readonly id: string;
  /** Asked for here and not in a getter: an effect does not follow state that is made while it runs. */
  readonly selection: SelectionState;
  readonly #state: BookState;
  readonly #language: () => Language;
  #overview: CustomerOverview | undefined = $state.raw();
  #page: UserPage | undefined = $state.raw();
  #search = $state('');
  #sort: SortColumn = $state('displayName');
  #descending = $state(false);
  #pageIndex = $state(0);
  #pageSize: number = $state(50);
  #failed = $state(false);
  /** The same one for as long as nothing else is asked for. */
  readonly #query = $derived.by(() => this.#currentQuery());
  #asked: UserQuery | undefined;
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#failed = failed),
  );

  /** Make it while a component is set up: its effects follow that component's life. */
  constructor(state: BookState, id: string, language: () => Language) {
    this.id = id;
    this.selection = state.selectionOf(id);
    this.#state = state;
    this.#language = language;
    // Whatever changed the customer raised its rev: then what is on the screen is asked for again.
    $effect(() => {
      if (this.customer?.customer.rev !== undefined) this.#ask(this.#query);
    });
  }

  /** Undefined while loading, and when the book has no such customer. */
  get customer(): CustomerWithPools | undefined {
    return this.#state.customer(this.id);
  }

  get overview(): CustomerOverview | undefined {
    return this.#overview;
  }

  get page(): UserPage | undefined {
    return this.#page;
  }

  /** It could not be read; what is shown is what was read before. */
  get failed(): boolean {
    return this.#failed;
  }

  retry(): void {
    void this.#loading.ask();
  }

  get search(): string {
    return this.#search;
  }

  set search(text: string) {
    this.#search = text;
    this.#pageIndex = 0;
    // "All that match" meant those of the old search.
    if (this.selection.isAll) this.selection.clear();
  }

  get sort(): SortColumn {
    return this.#sort;
  }

  get descending(): boolean {
    return this.#descending;
  }

  /** Sorts by the column; by the one it is sorted by already, the other way round. */
  sortBy(column: SortColumn): void {
    this.#descending = column === this.#sort && !this.#descending;
    this.#sort = column;
    this.#pageIndex = 0;
  }

  /** From 0. */
  get pageIndex(): number {
    return this.#pageIndex;
  }

  get pageSize(): number {
    return this.#pageSize;
  }

  set pageSize(size: number) {
    this.#pageSize = size;
    this.#pageIndex = 0;
  }

  get pageCount(): number {
    return Math.max(1, Math.ceil((this.#page?.total ?? 0) / this.#pageSize));
  }

  goTo(pageIndex: number): void {
    this.#pageIndex = Math.min(Math.max(0, pageIndex), this.pageCount - 1);
  }

  /** The header box: the rows on this page. */
  selectPage(on: boolean): void {
    this.select(this.#onScreen(), on);
  }

  select(ids: readonly string[], on: boolean): void {
    this.selection.set(ids, on, this.#onScreen());
  }

  /** Everybody who matches the search now. */
  selectAll(): void {
    this.selection.selectAll(this.#search, this.#page?.total ?? 0);
  }

  #onScreen(): readonly string[] {
    return this.#page?.rows.map(({ user }) => user.id) ?? [];
  }

  #currentQuery(): UserQuery {
    return {
      search: this.#search,
      sort: this.#sort,
      descending: this.#descending,
      offset: this.#pageIndex * this.#pageSize,
      limit: this.#pageSize,
      language: this.#language(),
    };
  }

  #ask(query: UserQuery): void {
    this.#asked = query;
    void this.#loading.ask();
  }

  async #load(): Promise<void> {
    const { directory } = this.#state.book.workers;
    const query = this.#asked;
    if (!query) return;
    const [page, overview] = await Promise.all([directory.page(this.id, query), directory.overview(this.id)]);
    // Something else is asked for by now, and comes next.
    if (query !== this.#asked) return;
    this.#page = page;
    this.#overview = overview;
    if (page.total > 0 && page.rows.length === 0) this.goTo(this.pageCount - 1);
  }
}
