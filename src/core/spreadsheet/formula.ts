import { isBlankCode } from './characters.ts';

/**
 * Cells that a spreadsheet would run as a formula get a leading apostrophe in our exports, and lose it when
 * they are read back. The rule is the union of what OWASP and ASVS 1.2.10 list, with blanks before the sign
 * and with full-width signs; it looks at the beginning only, so that a cell of several lines is covered too.
 */
const signs = new Set('=+-@\uFF1D\uFF0B\uFF0D\uFF20');
const starters = new Set('\t\r\n\0');

/** The cell as it goes into a file that people open in a spreadsheet. */
export function guardFormula(cell: string): string {
  return needsGuard(cell) ? `'${cell}` : cell;
}

/** Takes away exactly what `guardFormula` put there, and nothing from a name like "'t Hooft". */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && needsGuard(cell) ? cell.slice(1) : cell;
}

/** Apostrophes before a formula count as well: else "'=1" would come back as "=1". */
function needsGuard(cell: string): boolean {
  let at = 0;
  while (cell[at] === "'") at++;
  if (starters.has(cell[at] ?? '')) return true;
  while (at < cell.length && (isBlankCode(cell.charCodeAt(at)) || cell[at] === '\0')) at++;
  return signs.has(cell[at] ?? '');
}
