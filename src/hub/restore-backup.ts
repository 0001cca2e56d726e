import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import {
  backupEndSchema,
  backupHeaderSchema,
  backupRowSchema,
  backupVersion,
} from '../protocol/hub/backup.ts';
import type { BackupHeader } from '../protocol/hub/backup.ts';
import { readAs } from '../protocol/read.ts';
import { BackupError } from './backup-problem.ts';
import type { BackupProblemCode } from './backup-problem.ts';
import type { HubDatabase, Queries } from './database/sql.ts';
import {
  countRows,
  deleteRows,
  insertRows,
  lockTables,
  readSchemaNumber,
  readTables,
} from './database/tables.ts';
import type { Table } from './database/tables.ts';

const rowsAtOnce = 500;

/** Puts a backup into a database in which nothing is yet: all of it, or nothing when any of it is not right. */
export async function restoreBackup(
  database: HubDatabase,
  path: string,
): Promise<Result<{ readonly rows: number }, Problem<BackupProblemCode>>> {
  if (!existsSync(path)) return failed('file-missing', { path });
  let hasBegun = false;
  let unread: Error | undefined;
  try {
    const rows = await database.transaction(async (queries) => {
      const tables = await readTables(queries);
      await lockTables(queries, tables);
      await makeEmpty(queries, tables);
      const lines = linesOf(path, (error) => (unread = error));
      try {
        return await restoreLines(queries, tables, lines, () => (hasBegun = true));
      } finally {
        await lines.return(undefined);
      }
    });
    await database.flush();
    return ok({ rows });
  } catch (error) {
    if (unread) return failed('file-not-read', { path, reason: unread.message });
    if (error instanceof BackupError) return failed(error.code, { path });
    // What gzip says of bytes that are not its own or not all there, and the database of values that are none.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^(Z_|22|23)/.test(code)) return failed(hasBegun ? 'backup-damaged' : 'backup-unreadable', { path });
    throw error;
  }
}

/** A hub that was started but knows nobody has its setup code; that may go. */
async function makeEmpty(queries: Queries, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    const isPeoples = table.name === 'customers' || table.name === 'devices';
    if (isPeoples && (await countRows(queries, table)) > 0) throw new BackupError('database-not-empty');
  }
  for (const table of tables.toReversed()) await deleteRows(queries, table);
}

async function restoreLines(
  queries: Queries,
  tables: readonly Table[],
  lines: AsyncGenerator<string>,
  onBegin: () => void,
): Promise<number> {
  const hash = createHash('sha256');
  const first = await nextOf(lines);
  const header = readAs(backupHeaderSchema, parse(first));
  if (!header) throw new BackupError('backup-unreadable');
  onBegin();
  await checkHeader(queries, tables, header);
  hash.update(`${first}\n`);
  let restored = 0;
  for (const [index, { rows: count }] of header.tables.entries()) {
    const table = tables[index];
    for (let left = count; table && left > 0;) {
      const rows: (string | null)[][] = [];
      while (rows.length < Math.min(rowsAtOnce, left)) {
        const line = await nextOf(lines);
        const row = readAs(backupRowSchema, parse(line));
        if (row?.length !== table.columns.length) throw new BackupError('backup-damaged');
        hash.update(`${line}\n`);
        rows.push(row);
      }
      await insertRows(queries, table, rows);
      left -= rows.length;
      restored += rows.length;
    }
  }
  const end = readAs(backupEndSchema, parse(await nextOf(lines)));
  const isWhole = end?.sha256 === hash.digest('hex') && (await lines.next()).done === true;
  if (!isWhole) throw new BackupError('backup-damaged');
  return restored;
}

async function checkHeader(queries: Queries, tables: readonly Table[], header: BackupHeader): Promise<void> {
  const schema = await readSchemaNumber(queries);
  if (header.version > backupVersion || header.schema > schema) throw new BackupError('backup-newer');
  const shape = (all: readonly { readonly name: string; readonly columns: readonly string[] }[]) =>
    JSON.stringify(all.map(({ name, columns }) => [name, columns]));
  const own = tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
  if (header.schema < schema || shape(header.tables) !== shape(own)) throw new BackupError('backup-older');
}

async function nextOf(lines: AsyncGenerator<string>): Promise<string> {
  const next = await lines.next();
  if (next.done) throw new BackupError('backup-damaged');
  return next.value;
}

/**
 * One thing after the other, so no pipeline: that one would give up at the first bad byte while a row is still
 * on its way, and the row would come after the transaction was rolled back.
 */
async function* linesOf(path: string, onUnread: (error: Error) => void): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const packed = createReadStream(path).on('error', (error) => {
    onUnread(error);
    unpacked.destroy(error);
  });
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of packed.pipe(unpacked) as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
