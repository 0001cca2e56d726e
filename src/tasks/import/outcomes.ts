import type { LedgerLine } from '../../core/operations/ledger.ts';
import type { Finding } from '../../core/spreadsheet/finding.ts';
import type { ImportChoices, PreviewRow, SeatPreview } from '../../protocol/import.ts';
import type { ReadRow } from './read-file.ts';

/** What becomes of each row under the choices that hold for all: indexes into the rows, in file order. */
export interface Outcomes {
  readonly good: Uint32Array;
  readonly faulty: Uint32Array;
  /** The last of the good ones: seats do not reach for them. */
  readonly short: Uint32Array;
  readonly seats: readonly SeatPreview[];
}

const locationMissing: Finding = { code: 'location-missing', facts: {} };

export function outcomesOf(
  rows: readonly ReadRow[],
  choices: ImportChoices,
  lines: ReadonlyMap<string, LedgerLine>,
): Outcomes {
  const needsLocation = choices.products.length > 0 && choices.location === undefined;
  const good: number[] = [];
  const faulty: number[] = [];
  rows.forEach(({ findings, user }, index) => {
    const isFaulty = findings.length > 0 || (needsLocation && user.location === undefined);
    (isFaulty ? faulty : good).push(index);
  });
  const free = choices.products.map((product) => Math.max(0, lines.get(product)?.free ?? 0));
  const seated = Math.min(good.length, ...free);
  return {
    good: Uint32Array.from(good),
    faulty: Uint32Array.from(faulty),
    short: Uint32Array.from(good.slice(seated)),
    seats: choices.products.map((product) => ({
      product,
      free: lines.get(product)?.free ?? 0,
      needed: good.length,
      // All products or none: who lacks one of them goes without the others too.
      short: good.length - seated,
    })),
  };
}

/** The findings of a row, with the one that only the choices bring about. */
export function findingsOf({ findings, user }: ReadRow, choices: ImportChoices): readonly Finding[] {
  const lacks = choices.products.length > 0 && !choices.location && !user.location;
  return lacks && findings.length === 0 ? [locationMissing] : findings;
}

export function previewRow(row: ReadRow, choices: ImportChoices, outcome: PreviewRow['outcome']): PreviewRow {
  const location = row.user.location ?? choices.location;
  return {
    line: row.line,
    user: location ? { ...row.user, location } : row.user,
    licenses: row.licenses.length > 0 ? row.licenses : choices.products,
    findings: findingsOf(row, choices),
    outcome,
  };
}
