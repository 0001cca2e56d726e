import type { User } from '../../src/core/directory/user.ts';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { RefusalCode } from '../../src/core/operations/refusal.ts';
import type { Base } from '../../src/core/operations/view.ts';

interface NaiveUser {
  readonly fields: Omit<User, 'licenses'>;
  readonly plansOff: Map<string, readonly string[]>;
}

/**
 * The rules once more, written down as plainly as possible and without a line of the product: a map of
 * users, a map of seats, one operation after the other. What the product does must be the same.
 */
export class NaiveBook {
  readonly users = new Map<string, NaiveUser>();
  readonly seats = new Map<string, { total: number; assigned: number }>();

  constructor({ users, seats }: Base) {
    for (const { licenses, ...fields } of users.values()) {
      const plansOff = new Map(licenses.map((license) => [license.product, license.plansOff]));
      this.users.set(fields.id, { fields, plansOff });
    }
    for (const [product, { total, assigned }] of seats) this.seats.set(product, { total, assigned });
  }

  /** Gives why not, or nothing when it was done. */
  run(operation: Operation): RefusalCode | undefined {
    switch (operation.kind) {
      case 'create-user':
        return this.#create(operation);
      case 'delete-user':
        return this.#delete(operation);
      case 'reset-password':
        return this.#isThere(operation.userId) ? undefined : 'user-missing';
      case 'restore-user':
        return this.#restore(operation);
      case 'update-licenses':
        return this.#update(operation);
    }
  }

  /** As the product writes a user down, with licenses by product. */
  user(id: string): (Omit<User, 'licenses'> & { licenses: Record<string, readonly string[]> }) | undefined {
    const found = this.users.get(id);
    return found && { ...found.fields, licenses: Object.fromEntries(found.plansOff) };
  }

  #create({ id, user, licenses }: Extract<Operation, { kind: 'create-user' }>): RefusalCode | undefined {
    if (this.users.has(id)) return undefined;
    if (this.#isTaken(user.userName)) return 'name-taken';
    if (licenses.length > 0 && user.location === undefined) return 'no-location';
    const wanted = new Map(licenses.map(({ product, plansOff }) => [product, plansOff]));
    const refusal = this.#check(wanted.keys());
    if (refusal) return refusal;
    for (const product of wanted.keys()) this.#count(product, 1);
    this.users.set(id, { fields: { ...user, id }, plansOff: wanted });
    return undefined;
  }

  #delete(operation: Extract<Operation, { kind: 'delete-user' }>): RefusalCode | undefined {
    const found = this.users.get(operation.userId);
    if (!found) return 'user-missing';
    if (found.fields.deletedAt !== undefined) return undefined;
    for (const product of found.plansOff.keys()) this.#count(product, -1);
    this.users.set(operation.userId, { ...found, fields: { ...found.fields, deletedAt: operation.at } });
    return undefined;
  }

  #restore(operation: Extract<Operation, { kind: 'restore-user' }>): RefusalCode | undefined {
    const found = this.users.get(operation.userId);
    if (!found) return 'user-missing';
    const { deletedAt, ...fields } = found.fields;
    if (deletedAt === undefined) return undefined;
    if (operation.at - deletedAt >= 30 * 24 * 3_600_000) return 'restore-too-late';
    if (this.#isTaken(operation.userName)) return 'name-taken';
    if (operation.licenses.length > 0 && fields.location === undefined) return 'no-location';
    const wanted = new Map(operation.licenses.map(({ product, plansOff }) => [product, plansOff]));
    const refusal = this.#check(wanted.keys());
    if (refusal) return refusal;
    for (const product of wanted.keys()) this.#count(product, 1);
    this.users.set(fields.id, { fields: { ...fields, userName: operation.userName }, plansOff: wanted });
    return undefined;
  }

  #isThere(id: string): boolean {
    const found = this.users.get(id);
    return found !== undefined && found.fields.deletedAt === undefined;
  }

  #isTaken(userName: string): boolean {
    const name = userName.toLowerCase();
    return Array.from(this.users.values()).some(
      ({ fields }) => fields.deletedAt === undefined && fields.userName.toLowerCase() === name,
    );
  }

  #update(operation: Extract<Operation, { kind: 'update-licenses' }>): RefusalCode | undefined {
    const found = this.users.get(operation.userId);
    if (!found || found.fields.deletedAt !== undefined) return 'user-missing';
    const wanted = new Map(operation.assign.map(({ product, plansOff }) => [product, plansOff]));
    if (wanted.size > 0 && found.fields.location === undefined) return 'no-location';
    for (const [product, plansOff] of wanted) {
      const text = (plans: readonly string[] | undefined) => plans && [...new Set(plans)].sort().join();
      const seen = operation.seen.licenses.find((license) => license.product === product)?.plansOff;
      const there = text(found.plansOff.get(product));
      if (there !== text(plansOff) && there !== text(seen)) return 'changed-since-seen';
    }
    const refusal = this.#check([...wanted.keys()].filter((product) => !found.plansOff.has(product)));
    if (refusal) return refusal;
    for (const product of operation.revoke) {
      if (wanted.has(product)) continue;
      if (found.plansOff.delete(product)) this.#count(product, -1);
    }
    for (const [product, plansOff] of wanted) {
      if (!found.plansOff.has(product)) this.#count(product, 1);
      found.plansOff.set(product, plansOff);
    }
    return undefined;
  }

  #check(products: Iterable<string>): RefusalCode | undefined {
    for (const product of products) {
      const seats = this.seats.get(product);
      if (!seats) return 'unknown-product';
      if (seats.assigned >= seats.total) return 'no-seats';
    }
    return undefined;
  }

  #count(product: string, by: number): void {
    const seats = this.seats.get(product);
    if (seats) seats.assigned += by;
  }
}
