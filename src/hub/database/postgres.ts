import pg from 'pg';
import { listenOnPostgres } from './postgres-listener.ts';
import type { HubDatabase, Queries } from './sql.ts';

/**
 * Longer than any statement of the hub takes, and than it does anything between two of them: a lock whose hub
 * is gone without a word (its machine, its network) would hold every push to that customer for hours. Said in
 * each transaction and not as the session begins: a pooler in front of the server refuses that.
 */
const begin = `begin;
  set local statement_timeout = 30000;
  set local idle_in_transaction_session_timeout = 60000`;

/** Any PostgreSQL from version 15 on, by its address. */
export function openPostgres(address: string, report: (error: Error) => void): HubDatabase {
  const pool = new pg.Pool({
    connectionString: address,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'seatbook-hub',
  });
  // An idle connection that the server drops is an event here; unheard, it would end the process.
  pool.on('error', report);
  // So is one that breaks in the midst of a transaction, whose next statement fails and says it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    async transaction(run) {
      const client = await pool.connect();
      const queries: Queries = {
        async query(statement, values = []) {
          const { rows } = await client.query<Record<string, unknown>>(statement, [...values]);
          return rows;
        },
      };
      let broken = false;
      try {
        await client.query(begin);
        const value = await run(queries);
        await client.query('commit');
        return value;
      } catch (error) {
        // A connection that cannot even roll back must not go back to the pool.
        await client.query('rollback').catch(() => (broken = true));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    // Each commit has waited for the disk, as that server is set.
    flush: () => Promise.resolve(),
    listen: (hearing) => listenOnPostgres(address, hearing),
    close: () => pool.end(),
  };
}
