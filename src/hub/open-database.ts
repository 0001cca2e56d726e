import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { migrate } from './database/migrate.ts';
import { openPglite } from './database/pglite.ts';
import { openPostgres } from './database/postgres.ts';
import { tooOldServer } from './database/server-version.ts';
import type { HubDatabase } from './database/sql.ts';
import { lockFolder } from './lock-file.ts';
import type { FolderLock, LockHolder } from './lock-file.ts';
import type { HubOptions } from './options.ts';
import { openProblemOf } from './open-problem.ts';
import { syncFolder, syncNames } from './sync-folder.ts';
import type { OpenProblemCode } from './open-problem.ts';

export interface OpenedDatabase {
  readonly database: HubDatabase;
  announce(address: string): Promise<void>;
  close(): Promise<void>;
}

export type OpenProblem =
  | { readonly code: 'folder-taken'; readonly holder: LockHolder }
  | Problem<'database-newer' | 'database-old' | OpenProblemCode>;

/** The database that the options name, with its tables up to date; the embedded one under lock. */
export async function openDatabase(
  options: Pick<HubOptions, 'folder' | 'databaseUrl'>,
  report: (error: Error) => void,
): Promise<Result<OpenedDatabase, OpenProblem>> {
  const { folder, databaseUrl } = options;
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
      database = await openEmbedded(join(folder, 'database'));
    } else database = openPostgres(databaseUrl, report);
    const problem = await prepare(database);
    if (!problem) return ok({ database, close, announce: async (address) => lock?.announce(address) });
    await close();
    return { ok: false, problem };
  } catch (error) {
    await close().catch(() => undefined);
    return { ok: false, problem: openProblemOf(error, options) };
  }
}

/** Made beside its place first: ended on the way, a database is not there, and half a one never opens again. */
async function openEmbedded(path: string): Promise<HubDatabase> {
  if (!existsSync(path)) {
    const draft = `${path}.new`;
    await rm(draft, { recursive: true, force: true });
    await (await openPglite(draft)).close();
    // Making it syncs nothing: without this a power cut of the first minute leaves files of that name without bytes.
    await syncFolder(draft);
    await rename(draft, path);
    await syncNames(dirname(path));
  }
  return openPglite(path);
}

async function prepare(database: HubDatabase) {
  const release = await tooOldServer(database);
  if (release !== undefined) return failed('database-old', { release }).problem;
  const migrated = await migrate(database);
  return migrated.ok ? undefined : migrated.problem;
}
