import { Dexie, liveQuery } from 'dexie';
import type { Observable } from 'dexie';
import type { Authority, Customer } from '../core/directory/customer.ts';
import type { Pool } from '../core/directory/pool.ts';
import { sendableCount } from '../core/outbox/delivery.ts';
import { failed, ok } from '../core/result.ts';
import type { Problem, Result } from '../core/result.ts';
import { deleteParts } from './action-parts.ts';
import { withBallast } from './ballast.ts';
import { actionsOf } from './customer-actions.ts';
import { linksScope } from './links.ts';
import type { BookDatabase, StoredCustomer } from './schema.ts';

/** Raises the customer's `rev` and gives it. Belongs into every transaction that writes anything of the customer. */
export async function raiseRev(database: BookDatabase, customer: string): Promise<number | undefined> {
  const stored = await database.customers.get(customer);
  if (!stored) return undefined;
  const rev = stored.rev + 1;
  await database.customers.put({ ...stored, rev });
  return rev;
}

/** Adds a customer or changes what was typed in of it: its own data and its pools. */
export async function saveCustomer(
  database: BookDatabase,
  customer: Customer,
  pools: readonly Pool[],
): Promise<void> {
  await withBallast(() =>
    database.transaction('rw', database.customers, database.pools, async () => {
      const stored = await database.customers.get(customer.id);
      await database.customers.put({ ...stored, ...customer, rev: (stored?.rev ?? 0) + 1 });
      await database.pools.put({ customer: customer.id, pools });
    }),
  );
}

/** Adds a customer without pools, unless one that is there is the same: then nothing is written and it gives false. */
export async function addCustomer(
  database: BookDatabase,
  customer: Customer,
  isSame: (present: StoredCustomer) => boolean,
): Promise<boolean> {
  return withBallast(() =>
    database.transaction('rw', database.customers, database.pools, async () => {
      if ((await database.customers.filter(isSame).count()) > 0) return false;
      await saveCustomer(database, customer, []);
      return true;
    }),
  );
}

/**
 * Changes a customer by what is there inside the transaction, while that authority has the last word: where a
 * hub has it, what is written here alone would be gone with the next pull.
 */
export async function changeCustomer(
  database: BookDatabase,
  id: string,
  authority: Authority,
  change: (customer: Customer, pools: readonly Pool[]) => { customer: Customer; pools: readonly Pool[] },
): Promise<Result<undefined, Problem<'customer-gone' | 'answered-elsewhere'>>> {
  return withBallast(() =>
    database.transaction('rw', database.customers, database.pools, async () => {
      const stored = await database.customers.get(id);
      if (!stored) return failed('customer-gone');
      if (stored.authority !== authority) return failed('answered-elsewhere');
      const { customer, pools } = change(stored, (await database.pools.get(id))?.pools ?? []);
      await database.customers.put({ ...stored, ...customer, id, rev: stored.rev + 1 });
      await database.pools.put({ customer: id, pools });
      return ok(undefined);
    }),
  );
}

/** Keeps its changes here or lets them go out again, as a person asks. */
export function pauseCustomer(database: BookDatabase, id: string, on: boolean): Promise<void> {
  return changeStored(database, id, ({ paused: _, ...customer }) =>
    on ? { ...customer, paused: true } : customer,
  );
}

/** Puts its changes before those of all others. Who was asked for last goes first. */
export function putFirst(database: BookDatabase, id: string, at: number): Promise<void> {
  return changeStored(database, id, (customer, isEmpty) =>
    isEmpty ? customer : { ...customer, sendFirst: at },
  );
}

/** When nothing of it is left to send, it takes its turn with the others from now on. */
export function putBack(database: BookDatabase, id: string): Promise<void> {
  return changeStored(database, id, ({ sendFirst, ...customer }, isEmpty) =>
    isEmpty || sendFirst === undefined ? customer : { ...customer, sendFirst },
  );
}

/** A person has read that the authority's history is another one. */
export function forgetHistoryChange(database: BookDatabase, id: string): Promise<void> {
  return changeStored(database, id, ({ historyChangedAt: _, ...customer }) => customer);
}

async function changeStored(
  database: BookDatabase,
  id: string,
  change: (customer: StoredCustomer, isEmpty: boolean) => StoredCustomer,
): Promise<void> {
  await withBallast(() =>
    database.transaction('rw', database.customers, database.actions, async () => {
      const stored = await database.customers.get(id);
      if (!stored) return;
      const isEmpty = (await actionsOf(database, id)).every(({ counts }) => sendableCount(counts) === 0);
      await database.customers.put({ ...change(stored, isEmpty), rev: stored.rev + 1 });
    }),
  );
}

/** Takes a customer out of the book with everything of it. */
export async function removeCustomer(database: BookDatabase, id: string): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const actions = await database.actions
      .where('[customer+rev]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .primaryKeys();
    for (const action of actions) await deleteParts(database, action);
    await database.actions.bulkDelete(actions);
    const practice = `practice|${id}|`;
    for (const scope of [id, `pull|${id}`, linksScope(id)]) await deletePages(database, scope, scope);
    await deletePages(database, practice, `${practice}\uffff`);
    await database.pools.delete(id);
    await database.customers.delete(id);
  });
}

async function deletePages(database: BookDatabase, first: string, last: string): Promise<void> {
  await database.pages.where(':id').between([first, Dexie.minKey], [last, Dexie.maxKey]).delete();
}

export interface CustomerWithPools {
  readonly customer: StoredCustomer;
  readonly pools: readonly Pool[];
}

/** All customers with their pools, now and after each change. */
export function watchCustomers(database: BookDatabase): Observable<CustomerWithPools[]> {
  return liveQuery(async () => {
    const [customers, pools] = await Promise.all([database.customers.toArray(), database.pools.toArray()]);
    const byCustomer = new Map(pools.map((entry) => [entry.customer, entry.pools]));
    return customers.map((customer) => ({ customer, pools: byCustomer.get(customer.id) ?? [] }));
  });
}
