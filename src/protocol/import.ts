import type { Provenance } from '../core/directory/figure.ts';
import type { UserFields } from '../core/directory/user.ts';
import type { ColumnMatch, Purpose } from '../core/spreadsheet/column.ts';
import type { FileProblemCode, Finding } from '../core/spreadsheet/finding.ts';
import type { Problem, Result } from '../core/result.ts';
import type { SaveProblemCode } from '../core/operations/save-problem.ts';

/** One import at a time: `prepare`, `read` until a file is taken, `choose` as often as one likes, then `save`. */
export interface ImportWorker {
  /** Does what a file would have to wait for: starts the worker and reads the customer. */
  prepare(customer: string): Promise<void>;
  read(
    file: File,
    customer: string,
    purpose: Purpose,
    progress: (progress: ImportProgress) => void,
  ): Promise<Result<ImportPreview, Problem<FileProblemCode>>>;
  choose(choices: ImportChoices): Promise<ImportPreview>;
  /** Rows in file order. */
  rows(list: PreviewList, offset: number, limit: number): Promise<readonly PreviewRow[]>;
  /** Everything durable when it answers. Gives the action's id, for a bring-in the customer's. */
  save(
    saving: { readonly author: string },
    progress: (progress: ImportProgress) => void,
  ): Promise<Result<string, Problem<SaveProblemCode>>>;
}

export interface ImportProgress {
  readonly step: 'reading' | 'checking' | 'saving';
  /** Of `total` bytes (reading) or rows. */
  readonly done: number;
  readonly total: number;
}

export interface ImportChoices {
  /** Part numbers; for all rows. Empty when bringing in. */
  readonly products: readonly string[];
  /** ISO 3166-1 alpha-2; for rows that bring none. */
  readonly location?: string;
}

export interface ImportPreview {
  readonly file: string;
  readonly encoding: 'UTF-8' | 'Windows-1252';
  readonly delimiter: ',' | ';' | '\t';
  readonly headingLine: number;
  readonly columns: readonly ColumnMatch[];
  readonly counts: {
    readonly rows: number;
    /** Empty lines between rows, not counted as rows. */
    readonly emptyLines: number;
    readonly faulty: number;
    /** Bring-in: users that the book has already and that take the file's values. */
    readonly updated: number;
    /** Bring-in: users of whom the book says something newer than the file; they stay as they are. */
    readonly kept: number;
    /** Good rows that would go without a seat, last in file order. */
    readonly short: number;
  };
  /** The domain that most user names outside of the customer's domains are in, and how many rows name it. */
  readonly foreign?: { readonly domain: string; readonly rows: number };
  readonly seats: readonly SeatPreview[];
  readonly choices: ImportChoices;
}

/** Seats of one product before and after. */
export interface SeatPreview {
  readonly product: string;
  readonly free: number;
  readonly needed: number;
  /** How many of `needed` go without. */
  readonly short: number;
  readonly known?: Provenance;
}

export type PreviewList = 'all' | 'faulty' | 'short';

export interface PreviewRow {
  /** Line of the file on which the row begins, from 1, as a text editor counts. */
  readonly line: number;
  readonly user: Partial<UserFields>;
  /** Part numbers (bring-in). */
  readonly licenses: readonly string[];
  readonly findings: readonly Finding[];
  readonly outcome: 'create' | 'add' | 'update' | 'kept' | 'left-out' | 'short';
}
