import type { Provenance } from '../../core/directory/figure.ts';
import { isRestorable } from '../../core/directory/deleted.ts';
import { UserList } from '../../core/directory/user-list.ts';
import type { User } from '../../core/directory/user.ts';
import { subjectOf } from '../../core/operations/facets.ts';
import type { WaitingState } from '../../core/outbox/delivery.ts';
import { Mirror } from '../../store/mirror.ts';
import type { BookDatabase, StoredCustomer } from '../../store/schema.ts';

/**
 * A customer as lists show it: the mirror, and what is derived from it after each change. Only one
 * customer is open at a time; 100,000 users are some 100 MB.
 */
export class OpenCustomer {
  readonly id: string;
  readonly mirror: Mirror;
  #derivedFrom: StoredCustomer | undefined;
  #list: UserList | undefined;
  #deleted: readonly User[] | undefined;
  #states: ReadonlyMap<string, WaitingState> | undefined;
  #oldest: { readonly known: Provenance | undefined } | undefined;

  constructor(database: BookDatabase, id: string) {
    this.id = id;
    this.mirror = new Mirror(database, id);
    this.mirror.listen();
  }

  close(): void {
    this.mirror.close();
  }

  async refresh(): Promise<void> {
    await this.mirror.refresh();
    // Not by what it gives: somebody else may have refreshed the mirror, as a save does.
    if (this.mirror.customer === this.#derivedFrom) return;
    this.#derivedFrom = this.mirror.customer;
    this.#list = undefined;
    this.#deleted = undefined;
    this.#states = undefined;
    this.#oldest = undefined;
  }

  get list(): UserList {
    return (this.#list ??= new UserList(this.#users().filter(({ deletedAt }) => deletedAt === undefined)));
  }

  /** Deleted users who can still be restored at that time, most urgent first. */
  deletedAt(now: number): readonly User[] {
    this.#deleted ??= this.#users()
      .filter(({ deletedAt }) => deletedAt !== undefined)
      .sort((one, other) => (one.deletedAt ?? 0) - (other.deletedAt ?? 0));
    return this.#deleted.filter((user) => isRestorable(user, now));
  }

  /** How far the last waiting change of a user has got. */
  get states(): ReadonlyMap<string, WaitingState> {
    return (this.#states ??= new Map(
      this.mirror.waiting().map(({ operation, state }) => [subjectOf(operation), state]),
    ));
  }

  /** Where the user that was confirmed longest ago is known from. */
  get oldest(): Provenance | undefined {
    this.#oldest ??= { known: this.#findOldest() };
    return this.#oldest.known;
  }

  /** What the authority said before and did not change when it was last asked is as of then. */
  confirmed(known: Provenance | undefined): Provenance | undefined {
    const pulledAt = this.mirror.customer?.pulledAt ?? 0;
    const isTheirs = known?.source === 'practice' || known?.source === 'hub';
    return isTheirs && known.asOf < pulledAt ? { ...known, asOf: pulledAt } : known;
  }

  #findOldest(): Provenance | undefined {
    let oldest: Provenance | undefined;
    for (const user of this.list.users) {
      const known = this.confirmed(user.known);
      if (known && known.asOf < (oldest?.asOf ?? Infinity)) oldest = known;
    }
    return oldest;
  }

  #users(): User[] {
    const changed = this.mirror.replayed().view.changedUsers();
    const { users } = this.mirror.base;
    if (changed.size === 0) return [...users.values()];
    const all = Array.from(users.values(), (user) => changed.get(user.id) ?? user);
    for (const user of changed.values()) if (!users.has(user.id)) all.push(user);
    return all;
  }
}
