import { guardFormula } from './formula.ts';
import type { Delimiter } from './parse.ts';

/**
 * A file that people open in a spreadsheet and that reads back as the same cells: UTF-8 with byte order mark,
 * CRLF, every cell in quotes, formulas made harmless. No "sep=" line: with it spreadsheets ignore the mark.
 */
export function writeCsv(
  rows: Iterable<readonly string[]>,
  { delimiter }: { readonly delimiter: Delimiter },
): Uint8Array {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map(quoted).join(delimiter)}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function quoted(cell: string): string {
  return `"${guardFormula(cell).replaceAll('"', '""')}"`;
}
