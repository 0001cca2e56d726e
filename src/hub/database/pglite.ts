import { PGlite } from '@electric-sql/pglite';
import type { HubDatabase, Queries, SqlValue } from './sql.ts';
import { channel } from './tell.ts';

/**
 * The embedded database, in a folder, or in memory without one. It has one connection and runs one transaction after the other. Two
 * processes on one folder corrupt it: the lock file comes first.
 */
export async function openPglite(folder?: string): Promise<HubDatabase> {
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    transaction: (run) =>
      database.transaction((transaction) => {
        const queries: Queries = {
          async query(statement, values: readonly SqlValue[] = []) {
            const { rows } = await transaction.query<Record<string, unknown>>(statement, [...values]);
            return rows;
          },
        };
        return run(queries);
      }),
    async listen({ heard }) {
      const stop = await database.listen(channel, heard);
      return () => stop();
    },
    close: () => database.close(),
  };
}
