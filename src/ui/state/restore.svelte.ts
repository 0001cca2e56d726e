import { restoreUsers } from '../../app/save-changes.ts';
import type { RestorePlan } from '../../protocol/directory.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';
import { Saving } from './saving.svelte.ts';

/** A name that somebody else bears by now. */
interface Conflict {
  readonly bearer: string;
}

/** Deleted users who are about to be restored: what would come back, and under which names. */
export class RestoreState {
  readonly saving = new Saving();
  readonly #state: BookState;
  readonly #customer: string;
  readonly #users: readonly string[];
  #plan: RestorePlan | undefined = $state.raw();
  #names: Readonly<Record<string, string>> = $state.raw({});
  /** They stay, so that a name can be chosen once more. */
  #conflicts: ReadonlyMap<string, Conflict> = $state.raw(new Map());
  #failed = $state(false);
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#failed = failed),
  );

  /** Make it while a component is set up: its effect follows that component's life. */
  constructor(state: BookState, customer: string, users: readonly string[]) {
    this.#state = state;
    this.#customer = customer;
    this.#users = users;
    $effect(() => {
      if (state.customer(customer)?.customer.rev !== undefined) void this.#loading.ask();
    });
  }

  /** Undefined while loading. */
  get plan(): RestorePlan | undefined {
    return this.#plan;
  }

  get failed(): boolean {
    return this.#failed;
  }

  retry(): void {
    void this.#loading.ask();
  }

  conflictOf(user: string): Conflict | undefined {
    return this.#conflicts.get(user);
  }

  /** The name that was chosen or proposed for a user whose own is taken. */
  nameOf(user: string): string | undefined {
    return this.#names[user];
  }

  rename(user: string, name: string): void {
    this.#names = { ...this.#names, [user]: name };
    void this.#loading.ask();
  }

  /** Queues it as one action and gives its id. */
  save(): Promise<string | undefined> {
    return this.saving.run(() => restoreUsers(this.#state.book, this.#customer, this.#users, this.#names));
  }

  async #load(): Promise<void> {
    const { directory } = this.#state.book.workers;
    const names = this.#names;
    const plan = await directory.planRestore(this.#customer, this.#users, names);
    // Another name was typed meanwhile, and that comes next.
    if (names !== this.#names) return;
    const taken = plan.rows.filter(({ user, bearer }) => bearer !== undefined && !(user.id in names));
    if (taken.length === 0) {
      this.#plan = plan;
      return;
    }
    this.#conflicts = new Map([
      ...this.#conflicts,
      ...taken.map(({ user, bearer = '' }) => [user.id, { bearer }] as const),
    ]);
    const proposed = taken.map(({ user, proposed: name = user.userName }) => [user.id, name] as const);
    this.#names = { ...names, ...Object.fromEntries(proposed) };
    void this.#loading.ask();
  }
}
