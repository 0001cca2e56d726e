import pg from 'pg';
import type { Hearing } from './sql.ts';
import { channel } from './tell.ts';

/**
 * A connection of its own: those of the pool go from hand to hand. (A pooler in front of the database that
 * changes the connection with each transaction passes nothing on; devices then pull by their own clock.)
 */
export async function listenOnPostgres(address: string, hearing: Hearing): Promise<() => Promise<void>> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Nothing is ever sent on it, and without this nobody asks for two hours whether the server is still there.
    keepAliveInitialDelayMillis: 30_000,
    application_name: 'seatbook-hub-events',
  });
  let stopped = false;
  // The end says what there is to do; unheard, the error before it would end the process.
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => hearing.heard(payload));
  await client.connect();
  client.on('end', () => {
    if (!stopped) hearing.lost();
  });
  await client.query(`listen ${channel}`);
  return async () => {
    stopped = true;
    await client.end();
  };
}
