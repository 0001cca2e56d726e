import type { BackupProblemCode, BackupPurpose } from '../../core/backup.ts';
import type { Problem, Result } from '../../core/result.ts';
import { failed, ok } from '../../core/result.ts';
import type { BackupProgress, BackupWorker, MadeBackup } from '../../protocol/backup.ts';
import { BackupFileError } from '../../store/backup-file.ts';
import { readFacts } from '../../store/backup-snapshot.ts';
import type { ReadBackup } from '../../store/backup.ts';
import { backUp, readBackup, replaceBook } from '../../store/backup.ts';
import { alone } from '../../store/door.ts';
import { isQuotaError } from '../../store/quota.ts';
import type { BookDatabase } from '../../store/schema.ts';
import { deleteSetting, readSetting, writeSetting } from '../../store/settings.ts';
import type { KeyRecipe } from '../../vault/passphrase.ts';

export interface BackupEnvironment {
  readonly database: BookDatabase;
  now(): number;
  /** Scheme, host and port of the book. */
  readonly address: string;
  readonly device: string;
  makeRecipe(): KeyRecipe;
}

type Outcome<Value> = Promise<Result<Value, Problem<BackupProblemCode>>>;

/** What the backup worker does. */
export function createBackup(environment: BackupEnvironment): BackupWorker {
  const { database, address, device } = environment;
  let opened: ReadBackup | undefined;

  async function make(
    passphrase: string,
    purpose: BackupPurpose,
    progress: BackupProgress,
  ): Promise<MadeBackup> {
    const origin = { at: environment.now(), address, device, purpose };
    const sealing = { passphrase, recipe: environment.makeRecipe() };
    const made = await backUp(database, sealing, origin, slowed(progress));
    await writeSetting(database, 'lastBackup', origin.at);
    return made;
  }

  return {
    backUp: (passphrase, progress) => make(passphrase, 'backup', progress),
    async move(passphrase, to, progress) {
      const made = await alone(database.name, 'moved', async () => {
        const file = await make(passphrase, 'move', progress);
        await writeSetting(database, 'moved', { at: file.facts.at, to });
        return file;
      });
      return made ? ok(made) : failed('in-use');
    },
    moved: () => readSetting(database, 'moved'),
    useAgain: () => deleteSetting(database, 'moved'),
    open: (file, passphrase, progress) =>
      orProblem(async () => {
        opened = undefined;
        const backup = await readBackup(file, passphrase, slowed(progress));
        opened = backup;
        return ok({ inFile: backup.facts, here: await readFacts(database) });
      }),
    restore: () =>
      orProblem(async () => {
        const backup = opened;
        if (!backup) return failed('not-a-backup');
        const done = await alone(database.name, 'replaced', async () => {
          await replaceBook(database, backup);
          return true;
        });
        return done ? ok(undefined) : failed('in-use');
      }),
  };
}

async function orProblem<Value>(run: () => Outcome<Value>): Outcome<Value> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BackupFileError) return failed(error.code);
    if (isQuotaError(error)) return failed('storage-full');
    throw error;
  }
}

/** Every hundredth part, and the last: each one is a message to the page. */
function slowed(progress: BackupProgress): BackupProgress {
  let told = 0;
  return (done, total) => {
    if (done < total && done - told < total / 100) return;
    told = done;
    progress(done, total);
  };
}
