export type BackupProblemCode =
  | 'file-exists'
  | 'file-missing'
  | 'file-not-written'
  | 'file-not-read'
  | 'backup-unreadable'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-older'
  | 'database-not-empty';

/** Thrown where only an error rolls back what was begun. */
export class BackupError extends Error {
  readonly code: BackupProblemCode;

  constructor(code: BackupProblemCode) {
    super(code);
    this.code = code;
  }
}
