import { nameId } from '../core/ids.ts';
import type { Customer } from '../core/directory/customer.ts';
import type { Figure } from '../core/directory/figure.ts';
import type { User } from '../core/directory/user.ts';
import { sampleCustomers } from '../remotes/practice/samples.ts';
import type { SampleCustomer } from '../remotes/practice/samples.ts';
import { withBallast } from '../store/ballast.ts';
import { saveCustomer, removeCustomer } from '../store/customers.ts';
import type { BookDatabase } from '../store/schema.ts';
import { deleteSetting } from '../store/settings.ts';
import { settle } from '../store/settle.ts';
import type { PracticeStorage } from '../remotes/practice/storage.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Puts the sample customers into the book and what their practice authority holds beside it, all of them or
 * none. Each time they have new ids: whatever a tab still remembers of samples that were taken out must not
 * be taken for these.
 */
export async function loadSamples(
  database: BookDatabase,
  now: number,
  storageFor: (customer: string) => PracticeStorage,
): Promise<void> {
  const samples = sampleCustomers((name) => nameId(`${now}/${name}`));
  await withBallast(() =>
    database.transaction('rw', database.tables, async () => {
      const present = await database.customers.filter(isSample).count();
      if (present > 0) return;
      for (const sample of samples) {
        await saveAuthority(sample, now, storageFor(sample.customer.id));
        await saveBook(database, sample, now);
      }
    }),
  );
}

async function saveAuthority(
  { pools, users, deleted, authority }: SampleCustomer,
  now: number,
  storage: PracticeStorage,
): Promise<void> {
  const seats = Object.fromEntries(
    pools.map(({ product, total, assigned }) => [
      product,
      { total, assigned: authority.assigned[product] ?? assigned },
    ]),
  );
  const seen = new Map(users.map((user) => [user.id, user]));
  // What the authority changed since the book last looked has a change number that a pull brings home.
  const present = authority.users.map((user) => {
    return { id: user.id, user, changed: isSame(seen.get(user.id), user) ? 0 : 1 };
  });
  const gone = deletedUsers(deleted, now).map((user) => ({ id: user.id, user, changed: 0 }));
  await storage.write({ head: { cursor: 1, seats }, users: [...present, ...gone], answers: [] });
}

function deletedUsers(deleted: SampleCustomer['deleted'], now: number): User[] {
  return deleted.map(({ user, daysAgo }) => ({ ...user, deletedAt: now - daysAgo * dayMs }));
}

async function saveBook(database: BookDatabase, sample: SampleCustomer, now: number): Promise<void> {
  const known = { source: 'practice', asOf: now - sample.ageDays * dayMs } as const;
  const figure = (value: number): Figure => ({ value, ...known });
  const pools = sample.pools.map(({ product, total, assigned }) => ({
    product,
    total: figure(total),
    assigned: figure(assigned),
  }));
  await saveCustomer(database, sample.customer, pools);
  const all = [...sample.users, ...deletedUsers(sample.deleted, now)];
  const users: User[] = all.map((user) => ({ ...user, known }));
  await settle(database, sample.customer.id, { deliveries: [], base: { users } });
}

/**
 * Takes the sample customers out again, with all that waits for them: none of it was ever real. How their
 * other side was made to behave goes with them.
 */
export async function removeSamples(database: BookDatabase): Promise<void> {
  const samples = await database.customers.filter(isSample).toArray();
  for (const { id } of samples) await removeCustomer(database, id);
  await deleteSetting(database, 'practice');
}

function isSample({ authority }: Customer): boolean {
  return authority === 'practice';
}

function isSame(seen: User | undefined, user: User): boolean {
  return JSON.stringify(seen) === JSON.stringify(user);
}
