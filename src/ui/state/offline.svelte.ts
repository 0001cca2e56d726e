import { hubCustomers, takeIn } from '../../app/authority.ts';
import { keepStorage } from '../../app/keep-storage.ts';
import { isAppKept, isBookKept } from '../../app/offline.ts';
import { syncNow } from '../../app/outbox.ts';
import type { AuthorityProblemCode } from '../../core/hub/authority-problem.ts';
import type { Problem } from '../../core/result.ts';
import type { HubCustomer } from '../../protocol/sync-authority.ts';
import type { BookState } from './book.svelte.ts';
import { offlineRow, type OfflineRow } from './offline-row.ts';

/** Customers of the hub that are to work where there is no network. */
export class OfflineState {
  readonly #state: BookState;
  #listed: readonly HubCustomer[] | undefined = $state.raw();
  #chosen: ReadonlySet<string> = $state.raw(new Set<string>());
  #wanted: readonly string[] = $state.raw([]);
  #startedAt = $state(0);
  #working = $state(false);
  #asking = $state(false);
  #stopped = $state(false);
  #problem: Problem<AuthorityProblemCode> | undefined = $state.raw();
  #appKept: boolean | undefined = $state();
  #bookKept: boolean | undefined = $state();

  constructor(state: BookState) {
    this.#state = state;
    // What comes is looked at again: the figures of the list are those of the last look.
    $effect(() => {
      if (this.#working && !this.#asking && this.done === this.#wanted.length) {
        this.#working = false;
        void this.look();
      }
    });
  }

  get rows(): readonly OfflineRow[] | undefined {
    return this.#listed?.map((customer) => {
      const isOwn = this.#state.customer(customer.id) !== undefined;
      return offlineRow(customer, this.#here(customer.id), isOwn);
    });
  }

  get working(): boolean {
    return this.#working;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Of those that were asked for. */
  get done(): number {
    return this.#wanted.filter((id) => this.#hasCome(id)).length;
  }

  get total(): number {
    return this.#wanted.length;
  }

  get problem(): Problem<AuthorityProblemCode> | undefined {
    return this.#problem;
  }

  get appKept(): boolean | undefined {
    return this.#appKept;
  }

  get bookKept(): boolean | undefined {
    return this.#bookKept;
  }

  get chosenCount(): number {
    return this.#chosen.size;
  }

  isChosen(id: string): boolean {
    return this.#chosen.has(id);
  }

  choose(id: string, on: boolean): void {
    const chosen = new Set(this.#chosen);
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.#chosen = chosen;
  }

  async look(): Promise<void> {
    const { book } = this.#state;
    [this.#appKept, this.#bookKept] = await Promise.all([isAppKept(), isBookKept()]);
    const listed = await hubCustomers(book);
    this.#problem = listed.ok ? undefined : listed.problem;
    if (listed.ok) this.#listed = listed.value;
  }

  /** Somebody has seen to what was in the way. */
  async tryAgain(): Promise<void> {
    // A fault of sending stands in the status.
    await Promise.allSettled([syncNow(this.#state.book), this.look()]);
  }

  /** Fetches those that are chosen; ends when they have been asked for, and goes on until they are here. */
  async getReady(): Promise<void> {
    const { book } = this.#state;
    const chosen = (this.#listed ?? []).filter(({ id }) => this.#chosen.has(id));
    this.#problem = undefined;
    this.#stopped = false;
    this.#startedAt = book.now();
    this.#wanted = chosen.map(({ id }) => id);
    this.#working = true;
    this.#asking = true;
    try {
      await keepStorage();
      await this.#ask(chosen);
    } finally {
      this.#asking = false;
    }
  }

  /** Begins no more; what is coming goes on by itself. */
  stop(): void {
    this.#stopped = true;
    this.#working = false;
  }

  async #ask(chosen: readonly HubCustomer[]): Promise<void> {
    const { book } = this.#state;
    const present = chosen.filter(({ id }) => this.#here(id));
    for (const customer of chosen) {
      if (this.#stopped) return;
      if (present.includes(customer)) continue;
      const asked = await takeIn(book, customer.id);
      if (!asked.ok) {
        this.#problem = asked.problem;
        this.#working = false;
        return;
      }
    }
    // One turn asks for all of them.
    if (present.length > 0) await syncNow(book);
  }

  #here(id: string) {
    return this.#state.customers?.find(
      ({ customer: { id: own, remoteId = own, authority } }) => authority === 'hub' && remoteId === id,
    )?.customer;
  }

  #hasCome(id: string): boolean {
    const here = this.#here(id);
    return here?.partial === undefined && (here?.pulledAt ?? 0) >= this.#startedAt;
  }
}
