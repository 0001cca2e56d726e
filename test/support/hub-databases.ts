import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '../../src/hub/database/migrate.ts';
import { openPglite } from '../../src/hub/database/pglite.ts';
import { openPostgres } from '../../src/hub/database/postgres.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';

export interface TestDatabase {
  readonly name: string;
  /** A database without any table; on PostgreSQL a new schema that goes with `close`. */
  openEmpty(): Promise<HubDatabase>;
  /** With the hub's tables. */
  open(): Promise<HubDatabase>;
}

/** The address of a PostgreSQL, where there is one: see hub-postgres.ts. */
const server = inject('postgres');

/** Every database that the hub runs on. */
export const hubDatabases: readonly TestDatabase[] = [
  testDatabase('PGlite', () => openPglite()),
  ...(server ? [testDatabase('PostgreSQL', () => openNewSchema(server))] : []),
];

function testDatabase(name: string, openEmpty: () => Promise<HubDatabase>): TestDatabase {
  return {
    name,
    openEmpty,
    async open() {
      const database = await openEmpty();
      const done = await migrate(database);
      if (!done.ok) throw new Error(`not migrated: ${done.problem.code}`);
      return database;
    },
  };
}

let made = 0;

/** A new schema on a PostgreSQL, as an address of its own, for hubs that are processes of their own too. */
export async function makeSchema(server: string): Promise<{ address: string; schema: string }> {
  const schema = `test_${process.pid}_${Date.now()}_${made++}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  const separator = server.includes('?') ? '&' : '?';
  return { address: `${server}${separator}options=-csearch_path%3D${schema}`, schema };
}

async function openNewSchema(server: string): Promise<HubDatabase> {
  const { address, schema } = await makeSchema(server);
  const database = openPostgres(address, console.error);
  return {
    transaction: (run) => database.transaction(run),
    flush: () => database.flush(),
    listen: (hearing) => database.listen(hearing),
    async close() {
      await database.transaction(({ query }) => query(`drop schema ${schema} cascade`));
      await database.close();
    },
  };
}
