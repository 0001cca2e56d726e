import { deletePartsOf } from './action-parts.ts';
import type { BookDatabase } from './schema.ts';

/** Saves run under this lock, shared, so that no other tab takes their packets for the remains of a killed one. */
export async function whileSaving<Value>(database: BookDatabase, save: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(savingLock(database), { mode: 'shared' }, save);
}

/** Deletes what saves left behind that were cut short: everything of actions without a record. */
export async function sweepDrafts(database: BookDatabase): Promise<void> {
  await navigator.locks.request(savingLock(database), { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const { actions, packets, passwords, deliveries, leftOut } = database;
    const real = new Set(await actions.toCollection().primaryKeys());
    for (const table of [packets, passwords, deliveries, leftOut]) {
      const keys = await table.toCollection().primaryKeys();
      const orphans = new Set(keys.map(([action]) => action).filter((action) => !real.has(action)));
      for (const action of orphans) await deletePartsOf<unknown>(table, action);
    }
  });
}

/** One for each book: locks are shared by everything of an origin. */
function savingLock({ name }: BookDatabase): string {
  return `${name}-saving`;
}
