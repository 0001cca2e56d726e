import { PGlite } from '@electric-sql/pglite';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { HubDatabase, Queries, SqlValue } from './sql.ts';
import { channel } from './tell.ts';

/**
 * The embedded database, in a folder, or in memory without one. It has one connection and runs one transaction after the other. Two
 * processes on one folder corrupt it: the lock file comes first.
 */
export async function openPglite(folder?: string): Promise<HubDatabase> {
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    async transaction(run) {
      // It works in this thread and never waits for anything: without a turn for the others, a push of 500
      // operations would keep the hub deaf to everybody for seconds.
      await othersTurn();
      return database.transaction((transaction) => {
        const queries: Queries = {
          async query(statement, values: readonly SqlValue[] = []) {
            const { rows } = await transaction.query<Record<string, unknown>>(statement, [...values]);
            return rows;
          },
        };
        return run(queries);
      });
    },
    async listen({ heard }) {
      const stop = await database.listen(channel, heard);
      return () => stop();
    },
    close: () => database.close(),
  };
}
