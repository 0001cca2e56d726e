import type { Table } from 'dexie';
import type { BookFacts } from '../core/backup.ts';
import { waitingCount } from '../core/outbox/delivery.ts';
import { makeCarriedKey, openCarriedKey, rewrapActionKey } from '../vault/keys.ts';
import type { BackupRecord } from './backup-records.ts';
import type { BookDatabase, StoredAction } from './schema.ts';
import type { Settings } from './settings.ts';
import { bookKey } from './settings.ts';

/** What a backup holds of the book itself, in the order in which it is written. */
export const bookTables = [
  'customers',
  'pools',
  'actions',
  'pages',
  'packets',
  'deliveries',
  'passwords',
  'leftOut',
] as const;

/** Whether a setting belongs to the device: it stays there and never goes into a file. */
const isDeviceOwn = {
  language: false,
  theme: false,
  author: false,
  practice: false,
  nextSeq: false,
  bookKey: true,
  hub: true,
  lastBackup: true,
  moved: true,
} as const satisfies Record<keyof Settings, boolean>;

/** The settings that a file brings: only these are taken out of the way for it. */
export const carriedSettings: readonly string[] = Object.entries(isDeviceOwn).flatMap(([key, isOwn]) =>
  isOwn ? [] : [key],
);

/** More at once would be too long for one message between the browser's processes. */
const atOnce = 100;

/** The book as it was at one moment: read in one transaction, so that nothing in it is half of a change. */
export interface Snapshot {
  readonly facts: BookFacts;
  readonly records: readonly BackupRecord[];
}

export async function readSnapshot(database: BookDatabase): Promise<Snapshot> {
  return database.transaction('r', database.tables, async () => {
    const settings = await database.settings.bulkGet([...carriedSettings]);
    const records: BackupRecord[] = settings.flatMap((value) => (value ? [{ kind: 'settings', value }] : []));
    const actions = await database.actions.toArray();
    const real = new Set(actions.map(({ id }) => id));
    for (const kind of bookTables) {
      await eachRecord(database.table<object, unknown>(kind), (value) => {
        // Of a save that is under way, or was cut short.
        const isDraft = 'action' in value && !real.has(String(value.action));
        if (!isDraft) records.push({ kind, value });
      });
    }
    return { facts: await factsOf(database), records };
  });
}

async function eachRecord<Kind, Key>(table: Table<Kind, Key>, visit: (record: Kind) => void): Promise<void> {
  let last: Key | undefined;
  for (;;) {
    const rows = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const [keys, values] = await Promise.all([
      rows.clone().limit(atOnce).primaryKeys(),
      rows.limit(atOnce).toArray(),
    ]);
    values.forEach(visit);
    if (values.length < atOnce) return;
    last = keys.at(-1);
  }
}

/** How much there is now. */
export function readFacts(database: BookDatabase): Promise<BookFacts> {
  const { customers, actions, pages } = database;
  return database.transaction('r', [customers, actions, pages], () => factsOf(database));
}

async function factsOf({ customers, actions, pages }: BookDatabase): Promise<BookFacts> {
  const ids = new Set<unknown>(await customers.toCollection().primaryKeys());
  let users = 0;
  // What the practice authority keeps lies beside, in scopes of its own.
  await eachRecord(pages, ({ scope, count }) => {
    if (ids.has(scope)) users += count;
  });
  let waiting = 0;
  let lastChange = 0;
  await actions.each(({ counts, at }) => {
    waiting += waitingCount(counts) + counts.parked;
    lastChange = Math.max(lastChange, at);
  });
  return { customers: ids.size, users, waiting, ...(lastChange > 0 && { lastChange }) };
}

/** A key for the passwords of these records that can go with them; the device's own never leaves it. */
export async function withCarriedKey(
  database: BookDatabase,
  records: readonly BackupRecord[],
): Promise<readonly BackupRecord[]> {
  const bits = makeCarriedKey();
  const to = await openCarriedKey(bits);
  const key: BackupRecord = { kind: 'carried-key', value: { bits } };
  return [key, ...(await rewrapped(records, await bookKey(database), to))];
}

/** The same records, with the keys of their passwords wrapped by another key. */
export function rewrapped(
  records: readonly BackupRecord[],
  from: CryptoKey,
  to: CryptoKey,
): Promise<BackupRecord[]> {
  return Promise.all(
    records.map(async (record) => {
      if (record.kind !== 'actions') return record;
      const { wrappedKey, ...action } = record.value as StoredAction;
      if (!wrappedKey) return record;
      const value = { ...action, wrappedKey: await rewrapActionKey(from, to, action.id, wrappedKey) };
      return { ...record, value };
    }),
  );
}
