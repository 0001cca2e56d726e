import { join } from 'node:path';
import type { Result } from '../core/result.ts';
import { ok } from '../core/result.ts';
import { migrate } from './database/migrate.ts';
import { openPglite } from './database/pglite.ts';
import { openPostgres } from './database/postgres.ts';
import type { HubDatabase } from './database/sql.ts';
import { lockFolder } from './lock-file.ts';
import type { FolderLock, LockHolder } from './lock-file.ts';
import type { HubOptions } from './options.ts';

export interface OpenedDatabase {
  readonly database: HubDatabase;
  announce(address: string): Promise<void>;
  close(): Promise<void>;
}

export type OpenProblem =
  | { readonly code: 'folder-taken'; readonly holder: LockHolder }
  | { readonly code: 'database-newer' }
  | { readonly code: 'database-failed'; readonly reason: string };

/** The database that the options name, with its tables up to date; the embedded one under lock. */
export async function openDatabase(
  { folder, databaseUrl }: HubOptions,
  report: (error: Error) => void,
): Promise<Result<OpenedDatabase, OpenProblem>> {
  let lock: FolderLock | undefined;
  let database: HubDatabase | undefined;
  const close = async () => {
    await database?.close();
    await lock?.release();
  };
  try {
    if (databaseUrl === undefined) {
      const locked = await lockFolder(folder);
      if (!locked.ok) return { ok: false, problem: { code: 'folder-taken', holder: locked.problem } };
      lock = locked.value;
      database = await openPglite(join(folder, 'database'));
    } else database = openPostgres(databaseUrl, report);
    const migrated = await migrate(database);
    if (!migrated.ok) {
      await close();
      return { ok: false, problem: { code: migrated.problem.code } };
    }
    return ok({ database, close, announce: async (address) => lock?.announce(address) });
  } catch (error) {
    await close().catch(() => undefined);
    return { ok: false, problem: { code: 'database-failed', reason: reasonOf(error) } };
  }
}

function reasonOf(error: unknown): string {
  // A refused connection to a name with several addresses has its texts one level down.
  if (error instanceof AggregateError) return error.errors.map(String).join('; ');
  return error instanceof Error ? error.message : String(error);
}
