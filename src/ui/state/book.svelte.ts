import { historyChangeSeen } from '../../app/authority.ts';
import type { Book } from '../../app/book.ts';
import { setPracticeMode, startSync, syncNow } from '../../app/outbox.ts';
import { loadSamples, removeSamples } from '../../app/samples.ts';
import { changeSetting } from '../../app/settings.ts';
import type { Authority, Customer } from '../../core/directory/customer.ts';
import { recordedCount } from '../../core/operations/recorded.ts';
import { undecidedCount } from '../../core/operations/action.ts';
import {
  endStates,
  noCounts,
  sendableCount,
  waitingStates,
  type StateCounts,
} from '../../core/outbox/delivery.ts';
import { may } from '../../core/hub/role.ts';
import type { PracticeMode } from '../../core/directory/practice-mode.ts';
import type { CustomerWithPools } from '../../store/customers.ts';
import { watchCustomers } from '../../store/customers.ts';
import { watchActions } from '../../store/actions.ts';
import type { StoredAction, StoredCustomer } from '../../store/schema.ts';
import type { Settings, WatchedSettings } from '../../store/settings.ts';
import { watchSettings } from '../../store/settings.ts';
import type { SyncStatus } from '../../protocol/sync.ts';
import { Clock } from './clock.svelte.ts';
import { Live } from './live.svelte.ts';
import { SelectionState } from './selection.svelte.ts';

/** What every screen shows of the book: customers, actions, settings, and how sending is going. */
export class BookState {
  readonly book: Book;
  readonly #customers: Live<CustomerWithPools[]>;
  readonly #actions: Live<StoredAction[]>;
  readonly #settings: Live<WatchedSettings>;
  readonly #clock: Clock;
  readonly #selections = new Map<string, SelectionState>();
  #status: SyncStatus | undefined = $state.raw();
  #online = $state(navigator.onLine);
  readonly #actionsByCustomer = $derived.by(() => groupByCustomer(this.actions ?? []));

  constructor(book: Book, signal: AbortSignal) {
    this.book = book;
    this.#clock = new Clock(() => book.now());
    this.#customers = new Live(watchCustomers(book.database));
    this.#actions = new Live(watchActions(book.database));
    this.#settings = new Live(watchSettings(book.database));
    for (const event of ['online', 'offline']) {
      window.addEventListener(event, () => this.#networkChanged(), { signal });
    }
    document.addEventListener('visibilitychange', () => this.#lookAgain(), { signal });
    startSync(book, (status) => (this.#status = status)).catch((error: unknown) => {
      this.#syncBroke(error);
    });
  }

  /** Undefined while loading. */
  get customers(): readonly CustomerWithPools[] | undefined {
    return this.#customers.current;
  }

  customer(id: string): CustomerWithPools | undefined {
    return this.customers?.find(({ customer }) => customer.id === id);
  }

  /** Oldest first; undefined while loading. */
  get actions(): readonly StoredAction[] | undefined {
    return this.#actions.current;
  }

  /** Oldest first. */
  actionsOf(customer: string): readonly StoredAction[] {
    return this.#actionsByCustomer.get(customer) ?? [];
  }

  get settings(): WatchedSettings | undefined {
    return this.#settings.current;
  }

  get status(): SyncStatus | undefined {
    return this.#status;
  }

  get online(): boolean {
    return this.#online;
  }

  /** The time that ages are counted from; it goes on by itself. */
  get now(): number {
    return this.#clock.now;
  }

  /** Whether there are sample customers, who answer through the practice remote. */
  get hasSamples(): boolean {
    return this.customers?.some(({ customer }) => customer.authority === 'practice') ?? false;
  }

  get practiceMode(): PracticeMode {
    return this.settings?.practice ?? 'online';
  }

  /** How many changes of a customer are in which state. */
  countsOf(customer: string): StateCounts {
    const sum = { ...noCounts };
    for (const action of this.actionsOf(customer)) {
      for (const state of [...waitingStates, 'parked', ...endStates] as const)
        sum[state] += action.counts[state];
    }
    return sum;
  }

  /** Changes that wait to be sent; those of customers at whom nobody answers do not. */
  get waitingToBeSent(): number {
    return this.#waitingAt(({ authority }) => authority !== 'book');
  }

  /** Of those, the ones that go to the hub. */
  get waitingForHub(): number {
    return this.#waitingAt(({ authority }) => authority === 'hub');
  }

  /** Of those that wait to be sent, the ones that a person keeps here. */
  get paused(): number {
    return this.#waitingAt(({ authority, paused }) => authority !== 'book' && paused === true);
  }

  /** Changes carried over into Partner Center of which the hub does not know it yet. */
  get toTell(): number {
    return (this.actions ?? []).reduce((sum, { toTell = 0 }) => sum + toTell, 0);
  }

  /** At the hub this device only reads: what it would change there is refused. */
  readsOnly({ authority }: Pick<Customer, 'authority'>): boolean {
    const role = this.settings?.hub?.role;
    return authority === 'hub' && role !== undefined && !may(role, 'change');
  }

  /** Whether anybody is there who could be sent anything. */
  get isAnswered(): boolean {
    return this.customers?.some(({ customer }) => customer.authority !== 'book') ?? false;
  }

  /** Whether the way to an authority is known to be closed: without a network, or by the practice switch. */
  isClosed(authority: Authority): boolean {
    return !this.online || (authority === 'practice' && this.practiceMode === 'offline');
  }

  /** Nothing goes out to anybody. Practice counts only where nobody but sample customers answers. */
  get cutOff(): boolean {
    const answering = (this.customers ?? []).filter(({ customer }) => customer.authority !== 'book');
    return (
      !this.online ||
      (answering.length > 0 && answering.every(({ customer }) => this.isClosed(customer.authority)))
    );
  }

  /** The way is open as far as this device knows, but the engine finds it closed: the hub is silent. */
  get hubIsSilent(): boolean {
    return !this.cutOff && this.status?.phase === 'offline';
  }

  /** Whether something waits for a hub that does not let this device in. */
  get mustSignIn(): boolean {
    const hub = this.settings?.hub;
    return this.settings !== undefined && (!hub || hub.signedOut === true) && this.waitingForHub > 0;
  }

  /** Changes that nothing but a person brings into Partner Center. */
  get recorded(): number {
    return (this.customers ?? []).reduce((sum, { customer }) => sum + this.recordedOf(customer), 0);
  }

  recordedOf({ id, authority }: Customer): number {
    return this.actionsOf(id).reduce((sum, action) => sum + recordedCount(action, authority), 0);
  }

  /** Changes that were refused, of which nobody has said yet what is to become. */
  get undecided(): number {
    return (this.actions ?? []).reduce((sum, action) => sum + undecidedCount(action), 0);
  }

  /** Changes that stand aside until seats are free. */
  get short(): number {
    return (this.actions ?? []).reduce((sum, { counts }) => sum + counts.parked, 0);
  }

  selectionOf(customer: string): SelectionState {
    const selection = this.#selections.get(customer) ?? new SelectionState();
    this.#selections.set(customer, selection);
    return selection;
  }

  changeSetting<Key extends 'language' | 'theme' | 'author'>(key: Key, value: Settings[Key]): Promise<void> {
    return changeSetting(this.book, key, value);
  }

  setPracticeMode(mode: PracticeMode): Promise<void> {
    return setPracticeMode(this.book, mode);
  }

  loadSamples(): Promise<void> {
    return loadSamples(this.book);
  }

  removeSamples(): Promise<void> {
    return removeSamples(this.book);
  }

  /** A person has read that the hub's history of a customer is another one. */
  historyChangeSeen(customer: string): Promise<void> {
    return historyChangeSeen(this.book, customer);
  }

  #waitingAt(isMeant: (customer: StoredCustomer) => boolean): number {
    return (this.customers ?? [])
      .filter(({ customer }) => isMeant(customer))
      .reduce((sum, { customer }) => sum + sendableCount(this.countsOf(customer.id)), 0);
  }

  #networkChanged(): void {
    this.#online = navigator.onLine;
    this.#syncNow();
  }

  #lookAgain(): void {
    if (document.visibilityState !== 'visible') return;
    const isShared = this.customers?.some(({ customer }) => customer.authority === 'hub');
    if (isShared || this.waitingToBeSent > 0) this.#syncNow();
  }

  /** Nobody asked for it, so nobody is told but by the status. */
  #syncNow(): void {
    syncNow(this.book).catch((error: unknown) => {
      this.#syncBroke(error);
    });
  }

  #syncBroke(error: unknown): void {
    console.error(error);
    this.#status = { phase: 'stopped', done: 0, total: 0 };
  }
}

function groupByCustomer(actions: readonly StoredAction[]): ReadonlyMap<string, readonly StoredAction[]> {
  const groups = new Map<string, StoredAction[]>();
  for (const action of actions) {
    const group = groups.get(action.customer);
    if (group) group.push(action);
    else groups.set(action.customer, [action]);
  }
  return groups;
}
