import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { BookDatabase } from './schema.ts';

/** A table of what belongs to actions: its keys begin with the action's id. */
type PartTable<Part> = Table<Part, [string, number]>;

/** Deletes what belongs to an action; its record is another matter. Run it in a transaction on these tables. */
export async function deleteParts(database: BookDatabase, action: string): Promise<void> {
  const { packets, passwords, deliveries, leftOut } = database;
  await Promise.all([
    deletePartsOf(packets, action),
    deletePartsOf(passwords, action),
    deletePartsOf(deliveries, action),
    deletePartsOf(leftOut, action),
  ]);
}

/** As one range: the keys are not read. */
export async function deletePartsOf<Part>(table: PartTable<Part>, action: string): Promise<void> {
  await table.where(':id').between([action, Dexie.minKey], [action, Dexie.maxKey]).delete();
}
