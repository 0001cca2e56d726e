import type { Sheet, SheetFormat, SheetRow } from '../../protocol/directory.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';

export const sheetPageSize = 100;

/** More rows than this would be a stack of paper that nobody reads, and a minute of layout. */
export const mostPrintedRows = 2000;

/** A confirmation sheet: it follows what becomes of its operations. */
export class SheetState {
  readonly #state: BookState;
  readonly #action: string;
  readonly #pageSize: number;
  #sheet: Sheet | undefined = $state.raw();
  #missing = $state(false);
  #failed = $state(false);
  #pageIndex = $state(0);
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#failed = failed),
  );

  /** Make it while a component is set up: its effects follow that component's life. */
  constructor(state: BookState, action: string, pageSize = sheetPageSize) {
    this.#state = state;
    this.#action = action;
    this.#pageSize = pageSize;
    $effect(() => {
      const stored = state.actions?.find(({ id }) => id === action);
      // Its own counts, and its customer's figures, which decide what stands in the way of what waits.
      const rev = stored && state.customer(stored.customer)?.customer.rev;
      if (rev !== undefined || state.actions) void this.#loading.ask();
    });
  }

  /** Undefined while loading. */
  get sheet(): Sheet | undefined {
    return this.#sheet;
  }

  /** The book has no such action. */
  get missing(): boolean {
    return this.#missing;
  }

  /** It could not be read. */
  get failed(): boolean {
    return this.#failed;
  }

  get pageIndex(): number {
    return this.#pageIndex;
  }

  get pageCount(): number {
    return Math.max(1, Math.ceil((this.#sheet?.total ?? 0) / this.#pageSize));
  }

  goTo(pageIndex: number): void {
    this.#pageIndex = Math.min(Math.max(0, pageIndex), this.pageCount - 1);
    void this.#loading.ask();
  }

  retry(): void {
    void this.#loading.ask();
  }

  /** Every row of a sheet that is not too long to print. */
  async rowsToPrint(): Promise<readonly SheetRow[]> {
    const sheet = await this.#read(0, mostPrintedRows);
    return sheet?.rows ?? [];
  }

  /** The whole sheet as the bytes of a CSV file. */
  exportCsv(format: SheetFormat): Promise<Uint8Array | undefined> {
    return this.#state.book.workers.directory.sheetFile(this.#action, format);
  }

  async #load(): Promise<void> {
    const pageIndex = this.#pageIndex;
    const sheet = await this.#read(pageIndex * this.#pageSize, this.#pageSize);
    // Another page is asked for by now, and comes next.
    if (pageIndex !== this.#pageIndex) return;
    this.#sheet = sheet;
    this.#missing = sheet === undefined;
  }

  #read(offset: number, limit: number): Promise<Sheet | undefined> {
    return this.#state.book.workers.directory.sheet(this.#action, offset, limit);
  }
}
