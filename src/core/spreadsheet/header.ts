import { cellValue } from './cell.ts';
import type { ColumnMatch, Field, Purpose } from './column.ts';
import { normalizeHeading } from './heading-key.ts';
import type { Spellings } from './tables/headings.ts';
import { eitherName, headings, secondHeadings } from './tables/headings.ts';

/** A Map and not an object: a file may well have a heading "constructor". */
const firstFields = fieldsByKey(headings);
const secondFields = fieldsByKey(secondHeadings);
const eitherNames = new Set(eitherName.map(normalizeHeading));

/**
 * The row that looks most like headings: the one with the most columns that can be used, the first of equals.
 * Undefined when no row has a user name or at least two columns that can be used.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  rows.forEach((row, index) => {
    const fields = matchColumns(row, 'bring-in').flatMap((column) => column.field ?? []);
    if (fields.length > most && (fields.length >= 2 || fields.includes('userName'))) {
      best = index;
      most = fields.length;
    }
  });
  return best;
}

/**
 * What each column is taken for. Of several columns for one field the plainest wins, then the first; the
 * others are listed without a field, as are columns that nothing is known about.
 */
export function matchColumns(row: readonly string[], purpose: Purpose): ColumnMatch[] {
  const titles = withoutBlankEnd(row.map(cellValue));
  const keys = titles.map(headingKey);
  const taken = new Map<Field, number>();
  take(taken, keys, (key) => (eitherNames.has(key) ? undefined : firstFields.get(key)));
  take(taken, keys, (key) => (eitherNames.has(key) ? undefined : secondFields.get(key)));
  const whole = taken.has('firstName') && !taken.has('lastName') ? 'lastName' : 'displayName';
  take(taken, keys, (key) => (eitherNames.has(key) ? whole : undefined));
  if (purpose === 'upload-users') taken.delete('licenses');
  const fieldOf = new Map([...taken].map(([field, index]) => [index, field]));
  return titles.map((heading, index) => {
    const field = fieldOf.get(index);
    return field === undefined ? { index, heading } : { index, heading, field };
  });
}

function take(
  taken: Map<Field, number>,
  keys: readonly string[],
  fieldOf: (key: string) => Field | undefined,
): void {
  keys.forEach((key, index) => {
    const field = fieldOf(key);
    if (field !== undefined && !taken.has(field)) taken.set(field, index);
  });
}

/** Entra's template for many users writes "First name [givenName]"; the name in brackets decides. */
function headingKey(title: string): string {
  const key = normalizeHeading(title);
  const open = title.lastIndexOf('[');
  if (open === -1 || firstFields.has(key)) return key;
  const close = title.indexOf(']', open);
  return close === -1 ? key : normalizeHeading(title.slice(open + 1, close));
}

/** Cells under a blank heading at the end belong to no column: that is how a row that slipped gives itself away. */
function withoutBlankEnd(titles: string[]): string[] {
  return titles.slice(0, titles.findLastIndex((title) => title !== '') + 1);
}

function fieldsByKey(table: ReadonlyMap<Field, Spellings>): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const [field, spellings] of table) {
    for (const spelling of Object.values(spellings).flat()) fields.set(normalizeHeading(spelling), field);
  }
  return fields;
}
