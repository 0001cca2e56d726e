import type { Problem, Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { cellValue, isBlankRow, shorten } from './cell.ts';
import type { ColumnMatch, Field, Purpose } from './column.ts';
import type { Beginning } from './delimiter.ts';
import { parseWithDelimiter } from './delimiter.ts';
import { decodeHead } from './encoding.ts';
import { checkFileKind } from './file-kind.ts';
import type { FileProblemCode } from './finding.ts';
import { matchColumns } from './header.ts';
import { linesOf } from './lines.ts';
import type { Delimiter } from './parse.ts';
import { lineEnd } from './parse.ts';

/** What must be known about a file before its rows can be read. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** Line of the headings, from 1, as a text editor counts. */
  readonly headingLine: number;
  readonly columns: readonly ColumnMatch[];
}

/** So many bytes or characters hold the first 50 lines of any file of people. */
export const headLength = 64 * 1024;

const requiredFields: readonly Field[] = ['userName', 'displayName'];

/**
 * Looks at the first `headLength` bytes only, so that a wrong file is refused before all of it is read. The
 * layout that counts is that of `findLayout`: a byte far below can still change the encoding.
 */
export function inspectHead(head: Uint8Array, purpose: Purpose): Result<Layout, Problem<FileProblemCode>> {
  const kind = checkFileKind(head);
  return kind.ok ? findLayout(decodeHead(head), purpose) : kind;
}

/** Delimiter, heading line and columns of a text. */
export function findLayout(text: string, purpose: Purpose): Result<Layout, Problem<FileProblemCode>> {
  const head = text.slice(0, headLength).trimEnd();
  const beginning = parseWithDelimiter(head);
  const { records, header, delimiter, unclosed } = beginning;
  if (records.every(isBlankRow)) return failed('file-empty');
  const newline = lineEnd(head);
  if (header === undefined) {
    if (unclosed)
      return failed('file-unclosed-quote', { line: lineOf(records, records.length - 1, newline) });
    return failed('file-no-headings', { headings: headingsText(likeliest(beginning)) });
  }
  const row = records[header] ?? [];
  const columns = matchColumns(row, purpose);
  const missing = requiredFields.find((field) => columns.every((column) => column.field !== field));
  if (missing !== undefined)
    return failed('file-column-missing', { field: missing, headings: headingsText(row) });
  return ok({ delimiter, headingLine: lineOf(records, header, newline), columns });
}

function lineOf(records: Beginning['records'], index: number, newline: string): number {
  return records.slice(0, index).reduce((line, cells) => line + linesOf(cells, newline), 1);
}

function likeliest({ records }: Beginning): readonly string[] {
  return records.reduce((best, row) => (filled(row) > filled(best) ? row : best), []);
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cellValue(cell) !== '').length;
}

function headingsText(row: readonly string[]): string {
  const titles = row.map(cellValue).filter((title) => title !== '');
  return shorten(titles.join(', '), 200);
}
