import { countries } from '../directory/tables/countries.ts';
import type { UserFields } from '../directory/user.ts';
import { userNameKey } from '../directory/user.ts';
import { cellValue, shownValue } from './cell.ts';
import { hasUnreadable } from './characters.ts';
import type { ColumnMatch, Field, Purpose } from './column.ts';
import type { Finding } from './finding.ts';
import { createLicenseReader } from './licenses.ts';
import type { TextField } from './limits.ts';
import { textLimits } from './limits.ts';
import { checkUserName } from './user-name.ts';

export interface CheckSetup {
  readonly columns: readonly ColumnMatch[];
  readonly purpose: Purpose;
  /** The customer's, lower case. */
  readonly domains: readonly string[];
  /** Which user names the book has, by `userNameKey`; when bringing in they are updates. */
  readonly takenNames: { has(key: string): boolean };
}

export interface CheckedRow {
  readonly user: Partial<UserFields>;
  /** Part numbers (bring-in). */
  readonly licenses: readonly string[];
  readonly findings: readonly Finding[];
}

/** Checks the rows of one file, in order: it remembers the user names it has seen. */
export interface Checker {
  checkRow(cells: readonly string[], line: number): CheckedRow;
}

interface TextColumn {
  readonly index: number;
  readonly field: TextField;
  readonly limit: number;
}

type Draft = { -readonly [Name in keyof UserFields]?: string };

const knownCountries = new Set(countries);
const nothing: readonly never[] = [];

export function createChecker(setup: CheckSetup): Checker {
  const { columns, domains, takenNames } = setup;
  const isNew = setup.purpose === 'upload-users';
  const userNameIndex = indexOf(columns, 'userName');
  const locationIndex = indexOf(columns, 'location');
  const licensesIndex = isNew ? -1 : indexOf(columns, 'licenses');
  const textColumns = textColumnsOf(columns);
  const readLicenses = createLicenseReader();
  const firstLines = new Map<string, number>();

  function checkRow(cells: readonly string[], line: number): CheckedRow {
    const findings: Finding[] = [];
    const user: Draft = {};
    takeUserName(user, findings, valueAt(cells, userNameIndex), line);
    for (const column of textColumns) takeText(user, findings, column, valueAt(cells, column.index));
    takeLocation(user, findings, valueAt(cells, locationIndex));
    const licenses = takeLicenses(findings, valueAt(cells, licensesIndex));
    checkExtraCells(findings, cells, columns.length);
    return { user, licenses, findings: findings.length === 0 ? nothing : findings };
  }

  function takeUserName(user: Draft, findings: Finding[], value: string, line: number): void {
    if (value === '') {
      findings.push({ code: 'required', facts: { field: 'userName' } });
      return;
    }
    user.userName = value;
    const finding =
      unreadable('userName', value) ?? checkUserName(value, domains) ?? checkUnique(value, line);
    if (finding !== undefined) findings.push(finding);
  }

  function checkUnique(value: string, line: number): Finding | undefined {
    const key = userNameKey(value);
    const row = firstLines.get(key);
    if (row !== undefined) return { code: 'duplicate-in-file', facts: { value, row } };
    firstLines.set(key, line);
    return isNew && takenNames.has(key) ? { code: 'duplicate-in-book', facts: { value } } : undefined;
  }

  function takeLocation(user: Draft, findings: Finding[], value: string): void {
    if (value === '') return;
    const code = value.toUpperCase();
    const isKnown = knownCountries.has(code);
    user.location = isKnown ? code : value;
    if (!isKnown) findings.push({ code: 'location-unknown', facts: { value: shownValue(value) } });
  }

  function takeLicenses(findings: Finding[], value: string): readonly string[] {
    if (value === '') return nothing;
    const { products, unknown } = readLicenses(value);
    for (const text of unknown)
      findings.push({ code: 'product-unknown', facts: { value: shownValue(text) } });
    return products;
  }

  return { checkRow };
}

function takeText(user: Draft, findings: Finding[], { field, limit }: TextColumn, value: string): void {
  if (value === '') {
    if (field === 'displayName') findings.push({ code: 'required', facts: { field } });
    return;
  }
  user[field] = value;
  const finding = unreadable(field, value);
  if (finding !== undefined) findings.push(finding);
  if (value.length > limit) {
    findings.push({
      code: 'too-long',
      facts: { field, value: shownValue(value), length: value.length, limit },
    });
  }
}

function unreadable(field: Field, value: string): Finding | undefined {
  if (!hasUnreadable(value, field === 'address')) return undefined;
  return { code: 'unreadable-characters', facts: { field, value: shownValue(value) } };
}

/** A row that slipped, most often at a delimiter inside a name: no cell of it can be trusted. */
function checkExtraCells(findings: Finding[], cells: readonly string[], columns: number): void {
  if (cells.length <= columns) return;
  const last = cells.findLastIndex((cell) => cellValue(cell) !== '');
  if (last >= columns) findings.push({ code: 'extra-cells', facts: { cells: last + 1, columns } });
}

function valueAt(cells: readonly string[], index: number): string {
  const cell = cells[index];
  return cell === undefined ? '' : cellValue(cell);
}

function indexOf(columns: readonly ColumnMatch[], field: Field): number {
  return columns.find((column) => column.field === field)?.index ?? -1;
}

function textColumnsOf(columns: readonly ColumnMatch[]): TextColumn[] {
  return columns.flatMap(({ index, field }) =>
    field === undefined || field === 'userName' || field === 'location' || field === 'licenses'
      ? []
      : [{ index, field, limit: textLimits[field] }],
  );
}
