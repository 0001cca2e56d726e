import { findHeader, matchColumns } from './header.ts';
import type { Delimiter, ParsedBlock } from './parse.ts';
import { parseBeginning } from './parse.ts';

/** Headings are looked for among so many records. */
const recordsLookedAt = 50;

export interface Beginning extends ParsedBlock {
  readonly delimiter: Delimiter;
  /** Index of the record with the headings, when there is one. */
  readonly header: number | undefined;
}

interface Candidate extends Beginning {
  /** Columns with headings that are known. */
  readonly known: number;
  /** Records with the commonest number of cells, if that is more than one. */
  readonly alike: number;
}

/**
 * The first records of a file, cut at whichever delimiter makes more headings known, then more records equally
 * long. A first line "sep=;" settles it: spreadsheets write and obey it.
 */
export function parseWithDelimiter(text: string): Beginning {
  const declared = declaredDelimiter(text);
  const delimiters: readonly Delimiter[] = declared === undefined ? [',', ';', '\t'] : [declared];
  return delimiters
    .map((delimiter) => candidate(text, delimiter))
    .reduce((best, other) => (isBetter(other, best) ? other : best));
}

function declaredDelimiter(text: string): Delimiter | undefined {
  const declared = /^"?sep=([,;\t])"?[\r\n]/i.exec(text)?.[1];
  return declared === ',' || declared === ';' || declared === '\t' ? declared : undefined;
}

function candidate(text: string, delimiter: Delimiter): Candidate {
  const block = parseBeginning(text, delimiter, recordsLookedAt);
  const header = findHeader(block.records);
  const columns = matchColumns(header === undefined ? [] : (block.records[header] ?? []), 'bring-in');
  const known = columns.filter((column) => column.field !== undefined).length;
  return { ...block, delimiter, header, known, alike: alike(block.records) };
}

function alike(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function isBetter(other: Candidate, best: Candidate): boolean {
  return other.known > best.known || (other.known === best.known && other.alike > best.alike);
}
