import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { backupFormat, backupVersion } from '../protocol/hub/backup.ts';
import type { BackupHeader } from '../protocol/hub/backup.ts';
import type { BackupProblemCode } from './backup-problem.ts';
import { readAsOfNow } from './database/changes.ts';
import type { HubDatabase, Queries } from './database/sql.ts';
import { countRows, readRows, readSchemaNumber, readTables } from './database/tables.ts';

/**
 * Writes everything that the hub knows into a new file, as of one moment, while it goes on. Only a whole
 * backup gets the name. For this account alone: people's data are in it, and which devices are let in.
 */
export async function writeBackup(
  database: HubDatabase,
  path: string,
  now: number,
): Promise<Result<{ readonly rows: number }, Problem<BackupProblemCode>>> {
  if (existsSync(path)) return failed('file-exists', { path });
  const draft = `${path}.${process.pid}.part`;
  let rows = 0;
  let unwritten: unknown;
  try {
    await database.transaction(async (queries) => {
      const packed = createGzip();
      const written = pipeline(packed, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
      // Waited for below; a full disk says neither that it is one of a file nor of which.
      written.catch((error: unknown) => (unwritten = error));
      for await (const lines of linesOf(queries, now, (header) => (rows = rowsIn(header)))) {
        if (!packed.write(lines)) await Promise.race([once(packed, 'drain'), written]);
      }
      packed.end();
      await written;
    });
    await rename(draft, path);
    return ok({ rows });
  } catch (error) {
    // Of the file's name, or of its bytes; what the database says is neither.
    const isOfFile =
      error instanceof Error && (error === unwritten || ('syscall' in error && 'path' in error));
    if (!isOfFile) throw error;
    return failed('file-not-written', { path, reason: error.message });
  } finally {
    await rm(draft, { force: true });
  }
}

async function* linesOf(
  queries: Queries,
  now: number,
  onHeader: (header: BackupHeader) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (lines: readonly string[]) => {
    const text = lines.map((line) => `${line}\n`).join('');
    hash.update(text);
    return text;
  };
  await readAsOfNow(queries);
  const tables = await readTables(queries);
  const counted: BackupHeader['tables'] = [];
  for (const table of tables) {
    const columns = table.columns.map(({ name }) => name);
    counted.push({ name: table.name, columns, rows: await countRows(queries, table) });
  }
  const header: BackupHeader = {
    format: backupFormat,
    version: backupVersion,
    schema: await readSchemaNumber(queries),
    at: new Date(now).toISOString(),
    tables: counted,
  };
  onHeader(header);
  yield hashed([JSON.stringify(header)]);
  for (const table of tables) {
    for await (const lines of readRows(queries, table)) yield hashed(lines);
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

function rowsIn({ tables }: BackupHeader): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
