import { isBlankCode } from './characters.ts';
import { unguardFormula } from './formula.ts';

const apostrophe = 0x27;

/** A cell's value: without blanks around it and without the apostrophe that our exports put before a formula. */
export function cellValue(cell: string): string {
  const last = cell.length - 1;
  // Most cells begin and end with a plain letter or digit and are taken as they are.
  if (last < 0 || (isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(last)))) return cell;
  return trimBlanks(unguardFormula(trimBlanks(cell)));
}

export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cellValue(cell) !== '') return false;
  return true;
}

/** What a finding says about a cell: enough to recognize it. */
export function shownValue(text: string): string {
  return shorten(text, 80);
}

/** Cut to so many characters, never through one. */
export function shorten(text: string, limit: number): string {
  return text.length > limit ? [...text.slice(0, limit * 2)].slice(0, limit).join('') : text;
}

function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== apostrophe;
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
