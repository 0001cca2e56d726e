import { Dexie } from 'dexie';
import type { StateCounts } from '../core/outbox/delivery.ts';
import type { BookDatabase, StoredAction } from './schema.ts';

/** The actions of one customer, oldest first. */
export async function actionsOf(database: BookDatabase, customer: string): Promise<StoredAction[]> {
  const actions = await database.actions
    .where('[customer+rev]')
    .between([customer, Dexie.minKey], [customer, Dexie.maxKey])
    .toArray();
  return actions.sort((one, other) => one.firstSeq - other.firstSeq);
}

/** How many operations are to be sent, for the first time or again. */
export function sendableCount({ queued, sending, unknown }: StateCounts): number {
  return queued + sending + unknown;
}
