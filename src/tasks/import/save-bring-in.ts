import type { Pool } from '../../core/directory/pool.ts';
import type { Assignment, User } from '../../core/directory/user.ts';
import { userNameKey } from '../../core/directory/user.ts';
import { userIdFromFile } from '../../core/ids.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { ImportChoices } from '../../protocol/import.ts';
import { failed, ok } from '../../core/result.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Mirror } from '../../store/mirror.ts';
import type { BookDatabase } from '../../store/schema.ts';
import { settle } from '../../store/settle.ts';
import type { BaseChange } from '../../store/base.ts';
import { savingToStorage } from '../commit-action.ts';
import type { ReadFile, ReadRow } from './read-file.ts';

/**
 * Writes who is there now to base, all of it in one transaction. A user whom base has already takes the
 * file's values and keeps the rest, unless base knows something newer; users that the file does not name stay.
 */
export function saveBringIn(
  database: BookDatabase,
  mirror: Mirror,
  file: ReadFile,
  choices: ImportChoices,
): Promise<Result<string, Problem<SaveProblemCode>>> {
  return savingToStorage(async () => {
    for (;;) {
      await mirror.refresh();
      if (!mirror.customer) return failed('customer-gone');
      const { id, rev, authority } = mirror.customer;
      if (authority !== 'book') return failed('answered-elsewhere');
      const base = baseChange(mirror, id, file, choices);
      if (base.users.length === 0) return failed('nothing-to-save');
      // Who is there decides about ids, and whose word counts about all of it: when the book has moved on, it is looked at anew.
      if (await settle(database, id, { rev, deliveries: [], base })) return ok(id);
    }
  });
}

function baseChange(
  mirror: Mirror,
  customer: string,
  file: ReadFile,
  { location }: ImportChoices,
): BaseChange {
  const known = { source: 'file', asOf: file.asOf } as const;
  const readsLicenses = file.layout.columns.some(({ field }) => field === 'licenses');
  const users = file.rows
    .filter(({ findings }) => findings.length === 0)
    .flatMap((row) => broughtIn(mirror, customer, row, file, readsLicenses))
    // The person chose it for those of whom neither the file nor the book says one.
    .map((user): User => ({ ...(location && { location }), ...user, known }));
  const holders = readsLicenses ? countHolders(mirror, users) : new Map<string, number>();
  return { users, pools: (pools) => pools.map((pool) => atLeast(pool, holders, file.asOf)) };
}

/** Whether what is known of a user is newer than the file. */
function isNewer({ known }: User, { asOf }: ReadFile): boolean {
  return known !== undefined && known.asOf > asOf;
}

function broughtIn(
  mirror: Mirror,
  customer: string,
  row: ReadRow,
  file: ReadFile,
  readsLicenses: boolean,
): User[] {
  const { userName, displayName } = row.user;
  if (userName === undefined || displayName === undefined) return [];
  const key = userNameKey(userName);
  if (isKept(mirror, customer, key, file)) return [];
  const present = mirror.userInBase(key);
  const licenses = readsLicenses ? held(row.licenses, present) : (present?.licenses ?? []);
  const id = present?.id ?? userIdFromFile(customer, key);
  return [{ ...present, ...row.user, userName, displayName, id, licenses }];
}

/** What is known of that user is newer than the file, also that the user was deleted. */
export function isKept(mirror: Mirror, customer: string, nameKey: string, file: ReadFile): boolean {
  const present = mirror.userInBase(nameKey) ?? mirror.base.users.get(userIdFromFile(customer, nameKey));
  return present !== undefined && isNewer(present, file);
}

/** The file names products only; plans that were off stay off. */
function held(products: readonly string[], present: User | undefined): Assignment[] {
  return products.map(
    (product) =>
      present?.licenses.find((license) => license.product === product) ?? { product, plansOff: [] },
  );
}

/** Holders of each product once these users are in base. */
function countHolders(mirror: Mirror, users: readonly User[]): Map<string, number> {
  const all = new Map(mirror.base.users);
  for (const user of users) all.set(user.id, user);
  const holders = new Map<string, number>();
  for (const { licenses, deletedAt } of all.values()) {
    if (deletedAt !== undefined) continue;
    for (const { product } of licenses) holders.set(product, (holders.get(product) ?? 0) + 1);
  }
  return holders;
}

/**
 * More people hold it than the figure says: then the figure is too low, and seats would be promised that are
 * gone. Some of them may be known from later than the file, so a date that is newer stays.
 */
function atLeast(pool: Pool, holders: ReadonlyMap<string, number>, asOf: number): Pool {
  const count = holders.get(pool.product) ?? 0;
  if (count <= pool.assigned.value) return pool;
  return {
    ...pool,
    assigned: { value: count, source: 'file', asOf: Math.max(asOf, pool.assigned.asOf) },
  };
}
