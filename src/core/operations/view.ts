import type { Seats } from '../directory/pool.ts';
import { borneNameKey } from '../directory/user.ts';
import type { User } from '../directory/user.ts';
import type { Effect, Slice } from './slice.ts';

/** What an authority said of one customer, in memory. */
export interface Base {
  readonly users: ReadonlyMap<string, User>;
  /** Who bears which name, by `userNameKey`. */
  readonly nameOwners: ReadonlyMap<string, string>;
  readonly seats: ReadonlyMap<string, Seats>;
}

export function baseSlice({ users, nameOwners, seats }: Base): Slice {
  return {
    user: (id) => users.get(id),
    nameOwner: (nameKey) => nameOwners.get(nameKey),
    seats: (product) => seats.get(product),
  };
}

/** Changes laid over something that is itself never written: forgetting the view is the roll-back. */
export class View implements Slice {
  readonly #lower: Slice;
  readonly #users = new Map<string, User>();
  /** Undefined for a name that is free again. */
  readonly #nameOwners = new Map<string, string | undefined>();
  readonly #seats = new Map<string, Seats>();

  constructor(lower: Slice) {
    this.#lower = lower;
  }

  user(id: string): User | undefined {
    return this.#users.get(id) ?? this.#lower.user(id);
  }

  nameOwner(nameKey: string): string | undefined {
    if (this.#nameOwners.has(nameKey)) return this.#nameOwners.get(nameKey);
    return this.#lower.nameOwner(nameKey);
  }

  seats(product: string): Seats | undefined {
    return this.#seats.get(product) ?? this.#lower.seats(product);
  }

  write({ user, seats }: Effect): void {
    const before = this.user(user.id);
    const name = borneNameKey(user);
    const nameBefore = before && borneNameKey(before);
    this.#users.set(user.id, user);
    if (nameBefore !== undefined && nameBefore !== name && this.nameOwner(nameBefore) === user.id)
      this.#nameOwners.set(nameBefore, undefined);
    if (name !== undefined) this.#nameOwners.set(name, user.id);
    for (const { product, by } of seats) {
      const present = this.seats(product);
      if (present) this.#seats.set(product, { ...present, assigned: present.assigned + by });
    }
  }

  /** Users that differ from what lies below, or are not in it. */
  changedUsers(): ReadonlyMap<string, User> {
    return this.#users;
  }

  /** Pools whose assigned count differs from what lies below. */
  changedSeats(): ReadonlyMap<string, Seats> {
    return this.#seats;
  }
}
