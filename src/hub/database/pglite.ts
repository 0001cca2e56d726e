import { PGlite } from '@electric-sql/pglite';
import { fsyncSync } from 'node:fs';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { HubDatabase, Queries, SqlValue } from './sql.ts';
import { SyncedFiles } from './synced-files.ts';
import { channel } from './tell.ts';

/**
 * Commits wait for no disk: `flush` does it for all of them. The log is synced by the one call that is passed on to the
 * files; the usual one is not.
 */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'synchronous_commit=off', '-c', 'wal_sync_method=fsync'],
];

/** Writes a word that nobody reads, and the log with it up to there; nothing where nothing is left to be written. */
const flushLog = `select pg_logical_emit_message(false, '', '', true)
  where pg_current_wal_insert_lsn() > pg_current_wal_flush_lsn()`;

/**
 * The embedded database, in a folder, or in memory without one. It has one connection and runs one transaction after the other. Two
 * processes on one folder corrupt it: the lock file comes first.
 */
export async function openPglite(folder?: string, sync = fsyncSync): Promise<HubDatabase> {
  const files = folder === undefined ? {} : { fs: new SyncedFiles(folder, sync) };
  const database = await PGlite.create({ ...files, startParams });
  let flushed = Promise.resolve();
  let isFlushed = true;
  return {
    async transaction(run) {
      // It works in this thread and never waits for anything: without a turn for the others, a push of 500
      // operations would keep the hub deaf to everybody for seconds.
      await othersTurn();
      const value = await database.transaction((transaction) => {
        const queries: Queries = {
          async query(statement, values: readonly SqlValue[] = []) {
            const { rows } = await transaction.query<Record<string, unknown>>(statement, [...values]);
            return rows;
          },
        };
        return run(queries);
      });
      // One that only read, too: it may have seen what another one wrote.
      isFlushed = false;
      return value;
    },
    flush() {
      if (!isFlushed) {
        isFlushed = true;
        flushed = database.query(flushLog).then(() => undefined);
      }
      return flushed;
    },
    async listen({ heard }) {
      const stop = await database.listen(channel, heard);
      return () => stop();
    },
    close: () => database.close(),
  };
}
