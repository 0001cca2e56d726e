import type { BackupFacts, BackupProblemCode, BookFacts, MovedBook } from '../core/backup.ts';
import type { Problem, Result } from '../core/result.ts';

/** Keeps the book safe: as a file, out of one, and elsewhere. */
export interface BackupWorker {
  /** The whole book as a file that only the passphrase opens. */
  backUp(passphrase: string, progress: BackupProgress): Promise<MadeBackup>;
  /** The same, and the book is put out of use here: every tab leaves it. */
  move(
    passphrase: string,
    to: string,
    progress: BackupProgress,
  ): Promise<Result<MadeBackup, Problem<BackupProblemCode>>>;
  /** Where the book went; undefined while it is in use here. */
  moved(): Promise<MovedBook | undefined>;
  /** Takes a moved book into use again where it was. */
  useAgain(): Promise<void>;
  /** Reads a file to its end and says what is in it; nothing is changed. */
  open(
    file: Blob,
    passphrase: string,
    progress: BackupProgress,
  ): Promise<Result<OpenedBackup, Problem<BackupProblemCode>>>;
  /** Puts what was opened last in the place of the book, all or nothing. Every tab leaves it before. */
  restore(): Promise<Result<void, Problem<BackupProblemCode>>>;
}

export type BackupProgress = (done: number, total: number) => void;

export interface MadeBackup {
  readonly file: Blob;
  readonly facts: BackupFacts;
}

export interface OpenedBackup {
  readonly inFile: BackupFacts;
  readonly here: BookFacts;
}
