import type { Problem, Result } from '../../core/result.ts';
import { failed, ok } from '../../core/result.ts';
import { first } from './migrations/0001-first.ts';
import { numberOf } from './row.ts';
import type { HubDatabase } from './sql.ts';

/** In order; the number of a migration is its place, from 1. One that was ever released never changes. */
const migrations: readonly (readonly string[])[] = [first];

/** Any number that nothing else on the same server takes for a lock. */
const lockNumber = 4_788_001;

/**
 * Brings the tables up to date, each migration in a transaction of its own together with the note that it
 * was applied. Several hubs may start at once on one database: each waits for the one before.
 */
export async function migrate(database: HubDatabase): Promise<Result<number, Problem<'database-newer'>>> {
  let applied = await database.transaction(async ({ query }) => {
    await query('select pg_advisory_xact_lock($1)', [lockNumber]);
    await query(
      'create table if not exists migrations (number integer primary key, applied_at timestamptz not null default now())',
    );
    return latest(await query('select max(number) as number from migrations'));
  });
  if (applied > migrations.length) {
    return failed('database-newer', { database: applied, hub: migrations.length });
  }
  while (applied < migrations.length) applied = await migrateNext(database);
  return ok(applied);
}

async function migrateNext(database: HubDatabase): Promise<number> {
  return database.transaction(async ({ query }) => {
    await query('select pg_advisory_xact_lock($1)', [lockNumber]);
    const before = latest(await query('select max(number) as number from migrations'));
    const statements = migrations[before];
    // Another hub was quicker.
    if (!statements) return before;
    for (const statement of statements) await query(statement);
    await query('insert into migrations (number) values ($1)', [before + 1]);
    return before + 1;
  });
}

function latest(rows: readonly Readonly<Record<string, unknown>>[]): number {
  const [row] = rows;
  return row && row['number'] !== null ? numberOf(row, 'number') : 0;
}
