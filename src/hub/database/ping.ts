import type { HubDatabase } from './sql.ts';

/** Fails when the database does not answer. */
export async function ping(database: HubDatabase): Promise<void> {
  await database.transaction(({ query }) => query('select 1'));
}
