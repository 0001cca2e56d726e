import type { LedgerLine } from '../../core/operations/ledger.ts';
import { shownValue } from '../../core/spreadsheet/cell.ts';
import type { Finding } from '../../core/spreadsheet/finding.ts';
import type { ImportChoices, PreviewRow, SeatPreview } from '../../protocol/import.ts';
import type { ReadRow } from './read-file.ts';

/** What becomes of each row under the choices that hold for all: indexes into the rows, in file order. */
export interface Outcomes {
  readonly choices: ImportChoices;
  readonly good: Uint32Array;
  readonly faulty: Uint32Array;
  /** The last of the good ones: seats do not reach for them. */
  readonly short: Uint32Array;
  /** What becomes of a row, by its index. */
  readonly fates: readonly Fate[];
  readonly seats: readonly SeatPreview[];
}

type Fate = 'good' | 'faulty' | 'short';

/** What holds for all rows beside the rows themselves: choices, and names that came up since they were read. */
export interface RowSetup {
  readonly choices: ImportChoices;
  isTaken(userName: string): boolean;
}

const locationMissing: Finding = { code: 'location-missing', facts: {} };

export function outcomesOf(
  rows: readonly ReadRow[],
  setup: RowSetup,
  lines: ReadonlyMap<string, LedgerLine>,
): Outcomes {
  const { choices } = setup;
  const good: number[] = [];
  const faulty: number[] = [];
  const fates = rows.map((row, index): Fate => {
    const isFaulty = findingsOf(row, setup).length > 0;
    (isFaulty ? faulty : good).push(index);
    return isFaulty ? 'faulty' : 'good';
  });
  const free = choices.products.map((product) => Math.max(0, lines.get(product)?.free ?? 0));
  const seated = Math.min(good.length, ...free);
  const short = good.slice(seated);
  for (const index of short) fates[index] = 'short';
  return {
    choices,
    good: Uint32Array.from(good),
    faulty: Uint32Array.from(faulty),
    short: Uint32Array.from(short),
    fates,
    seats: choices.products.map((product) => ({
      product,
      free: lines.get(product)?.free ?? 0,
      needed: good.length,
      // All products or none: who lacks one of them goes without the others too.
      short: good.length - seated,
    })),
  };
}

/** The product whose seats reach least far: the one to name. */
export function scarcest({ seats }: Outcomes): string {
  let [least] = seats;
  for (const seat of seats) if (least && seat.free < least.free) least = seat;
  return least?.product ?? '';
}

/** The findings of a row, with those that only the choices or the book as it is now bring about. */
export function findingsOf({ findings, user }: ReadRow, { choices, isTaken }: RowSetup): readonly Finding[] {
  if (findings.length > 0) return findings;
  if (choices.products.length > 0 && !choices.location && !user.location) return [locationMissing];
  const { userName } = user;
  if (userName === undefined || !isTaken(userName)) return findings;
  return [{ code: 'duplicate-in-book', facts: { value: shownValue(userName) } }];
}

export function previewRow(row: ReadRow, setup: RowSetup, outcome: PreviewRow['outcome']): PreviewRow {
  const { choices } = setup;
  const location = row.user.location ?? choices.location;
  return {
    line: row.line,
    user: location ? { ...row.user, location } : row.user,
    licenses: row.licenses.length > 0 ? row.licenses : choices.products,
    findings: findingsOf(row, setup),
    outcome,
  };
}
