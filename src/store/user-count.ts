import { Dexie } from 'dexie';
import type { BookDatabase } from './schema.ts';

/** How many users base holds of a customer. */
export async function baseUserCount(database: BookDatabase, customer: string): Promise<number> {
  const pages = await database.pages
    .where('[scope+from]')
    .between([customer, Dexie.minKey], [customer, Dexie.maxKey])
    .toArray();
  return pages.reduce((sum, { count }) => sum + count, 0);
}
