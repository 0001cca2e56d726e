/** How much a book holds, for a person who has to tell two of them apart. */
export interface BookFacts {
  readonly customers: number;
  /** That are on record; those in changes that wait are not counted. */
  readonly users: number;
  /** Changes that are to be sent or carried over. */
  readonly waiting: number;
  /** When something was last done in it, in milliseconds since 1970. */
  readonly lastChange?: number;
}

/** What a backup says of the book it was made from. */
export interface BackupFacts extends BookFacts {
  readonly at: number;
  /** Scheme, host and port. */
  readonly address: string;
  /** As a person would call it: browser and system. */
  readonly device: string;
  /** A moved book is out of use where it was; one that was backed up is not. */
  readonly purpose: BackupPurpose;
}

export type BackupPurpose = 'backup' | 'move';

/** Where a book went. */
export interface MovedBook {
  readonly at: number;
  /** As the person wrote it; may be empty. */
  readonly to: string;
}

/** Why a file cannot be restored from. */
export type BackupProblemCode =
  | 'not-a-backup'
  /** made by a version of the app that writes what this one does not know */
  | 'newer-backup'
  | 'wrong-passphrase'
  | 'damaged'
  | 'cut-short'
  /** other tabs would not let go of the book */
  | 'in-use'
  | 'storage-full';
