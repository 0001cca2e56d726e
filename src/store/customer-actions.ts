import { Dexie } from 'dexie';
import type { BookDatabase, StoredAction } from './schema.ts';

/** The actions of one customer, oldest first. */
export async function actionsOf(database: BookDatabase, customer: string): Promise<StoredAction[]> {
  const actions = await database.actions
    .where('[customer+rev]')
    .between([customer, Dexie.minKey], [customer, Dexie.maxKey])
    .toArray();
  return actions.sort((one, other) => one.firstSeq - other.firstSeq);
}
