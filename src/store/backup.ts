import type { BackupFacts, BackupPurpose } from '../core/backup.ts';
import { openCarriedKey } from '../vault/keys.ts';
import type { KeyRecipe } from '../vault/passphrase.ts';
import { BackupFileError, readBackupFile, writeBackupFile } from './backup-file.ts';
import type { BackupRecord } from './backup-records.ts';
import { decodeRecords, encodeRecord } from './backup-records.ts';
import { bookTables, carriedSettings, readSnapshot, rewrapped, withCarriedKey } from './backup-snapshot.ts';
import type { BookDatabase } from './schema.ts';
import { bookKey, readSetting, writeSetting } from './settings.ts';

/** Where and when a backup is made. */
export interface BackupOrigin {
  readonly at: number;
  readonly address: string;
  readonly device: string;
  readonly purpose: BackupPurpose;
}

/** How much of it is done. */
type Report = (done: number, total: number) => void;

/** The whole book as a file that only the passphrase opens. It is left as it is. */
export async function backUp(
  database: BookDatabase,
  { passphrase, recipe }: { readonly passphrase: string; readonly recipe: KeyRecipe },
  origin: BackupOrigin,
  report: Report,
): Promise<{ readonly file: Blob; readonly facts: BackupFacts }> {
  const snapshot = await readSnapshot(database);
  const facts: BackupFacts = { ...snapshot.facts, ...origin };
  const records = await withCarriedKey(database, snapshot.records);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const encoded = encode([{ kind: 'facts', value: facts }, ...records], report);
  for await (const piece of writeBackupFile(passphrase, recipe, encoded)) pieces.push(piece);
  return { file: new Blob(pieces), facts };
}

async function* encode(records: readonly BackupRecord[], report: Report): AsyncGenerator<Uint8Array> {
  let done = 0;
  for (const record of records) {
    yield* encodeRecord(record);
    done += 1;
    report(done, records.length);
  }
}

/** A backup that was read to its end, so that everything in it is as it was written. */
export interface ReadBackup {
  readonly facts: BackupFacts;
  readonly carriedKey: Uint8Array;
  readonly records: readonly BackupRecord[];
}

/** Throws `BackupFileError`. */
export async function readBackup(file: Blob, passphrase: string, report: Report): Promise<ReadBackup> {
  let facts: BackupFacts | undefined;
  let carriedKey: Uint8Array | undefined;
  const records: BackupRecord[] = [];
  const opened = readBackupFile(passphrase, file, (bytes) => {
    report(bytes, file.size);
  });
  for await (const record of decodeRecords(opened)) {
    if (record.kind === 'facts') facts = record.value as BackupFacts;
    else if (record.kind === 'carried-key') carriedKey = (record.value as { bits: Uint8Array }).bits;
    else records.push(record);
  }
  if (!facts || !carriedKey) throw new BackupFileError('damaged');
  return { facts, carriedKey, records };
}

/**
 * Puts a backup in the place of the book. One transaction: killed anywhere, it is the old book or the new one.
 * Nobody else may have the book open. What belongs to the device stays: its key, its place at the hub.
 */
export async function replaceBook(database: BookDatabase, backup: ReadBackup): Promise<void> {
  const from = await openCarriedKey(backup.carriedKey);
  // No crypto inside the transaction: it would commit by itself meanwhile.
  const records = await rewrapped(backup.records, from, await bookKey(database));
  await database.transaction('rw', database.tables, async ({ idbtrans }) => {
    const nextSeq = (await readSetting(database, 'nextSeq')) ?? 1;
    for (const name of bookTables) await database.table(name).clear();
    await database.settings.bulkDelete([...carriedSettings, 'moved']);
    // Straight into the stores: nobody is there to be told of each single one.
    for (const { kind, value } of records) idbtrans.objectStore(kind).put(value);
    // The numbers of both are taken: an operation of either must never get one of the other's.
    const restored = (await readSetting(database, 'nextSeq')) ?? 1;
    await writeSetting(database, 'nextSeq', Math.max(nextSeq, restored));
  });
}
