import { describe, expect, test } from 'vitest';
import type { CheckSetup } from '../../../../src/core/spreadsheet/check.ts';
import { createChecker } from '../../../../src/core/spreadsheet/check.ts';
import type { FindingCode } from '../../../../src/core/spreadsheet/finding.ts';
import { matchColumns } from '../../../../src/core/spreadsheet/header.ts';
import { textLimits } from '../../../../src/core/spreadsheet/limits.ts';
import { checkSetup, fixture, readFile } from './read-file.ts';

const titles = ['User name', 'Display name', 'Location', 'Address', 'Licenses'];

function checker(setup: Partial<CheckSetup> = {}) {
  const columns = matchColumns(titles, setup.purpose ?? 'upload-users');
  return createChecker(checkSetup({ columns, ...setup }));
}

const ann = 'ann.lee@fabrikam.example';

test('a good row becomes a user; what is empty is absent', () => {
  expect(checker().checkRow([ann, 'Ann Lee', 'us', '', 'SPB'], 2)).toEqual({
    user: { userName: ann, displayName: 'Ann Lee', location: 'US' },
    licenses: [],
    findings: [],
  });
  expect(checker().checkRow([ann, 'Ann Lee'], 2).findings).toEqual([]);
});

test('every kind of finding, row by row', () => {
  const read = readFile(fixture('faulty.csv'), {
    purpose: 'bring-in',
    takenNames: new Set(['taken@fabrikam.example']),
  });
  const codes = read.ok ? read.rows.map((row) => row.findings.map((finding) => finding.code)) : [];
  const expected: FindingCode[][] = [
    ['required'],
    ['required'],
    ['too-long'],
    ['user-name-syntax'],
    ['user-name-characters'],
    ['user-name-dots'],
    ['user-name-length'],
    ['domain-foreign'],
    ['duplicate-in-file'],
    [],
    ['location-unknown'],
    [],
    ['product-unknown'],
    ['extra-cells'],
    ['unreadable-characters'],
  ];
  expect(codes).toEqual(expected);
});

describe('user names', () => {
  test('of two equal ones the first row wins, whatever their case', () => {
    const { checkRow } = checker();
    expect(checkRow([ann, 'Ann'], 2).findings).toEqual([]);
    expect(checkRow([ann.toUpperCase(), 'Ann'], 7).findings).toEqual([
      { code: 'duplicate-in-file', facts: { value: ann.toUpperCase(), row: 2 } },
    ]);
  });

  test('that the book has are faults for new users and updates when bringing in', () => {
    const takenNames = new Set([ann]);
    expect(checker({ takenNames }).checkRow([ann, 'Ann'], 2).findings).toEqual([
      { code: 'duplicate-in-book', facts: { value: ann } },
    ]);
    expect(checker({ takenNames, purpose: 'bring-in' }).checkRow([ann, 'Ann'], 2).findings).toEqual([]);
  });
});

describe('the location', () => {
  test('may be absent: whether one is needed depends on what is chosen for all rows', () => {
    const { user, findings } = checker().checkRow([ann, 'Ann', ''], 2);
    expect(user.location).toBeUndefined();
    expect(findings).toEqual([]);
  });

  test('that is unknown keeps what was typed', () => {
    expect(checker().checkRow([ann, 'Ann', 'Germany'], 2)).toMatchObject({
      user: { location: 'Germany' },
      findings: [{ code: 'location-unknown', facts: { value: 'Germany' } }],
    });
  });
});

describe('cells', () => {
  test('lose blanks of every kind around them, and no others', () => {
    const { user } = checker().checkRow([`\u00A0${ann}\u200B `, '\u3000王\u00A0小明\u2003\t'], 2);
    expect(user).toEqual({ userName: ann, displayName: '王\u00A0小明' });
  });

  test('keep line ends in an address only', () => {
    const { checkRow } = checker();
    expect(checkRow([ann, 'Ann', '', '1 Mill Lane\r\n\tUnit 7'], 2)).toMatchObject({
      user: { address: '1 Mill Lane\r\n\tUnit 7' },
      findings: [],
    });
    expect(checkRow(['bo@fabrikam.example', 'Bo\nLee'], 3).findings).toEqual([
      { code: 'unreadable-characters', facts: { field: 'displayName', value: 'Bo\nLee' } },
    ]);
  });

  test.each(['\0', '\u0007', '\u0081', '\u00AD', '\u200B', '\u202E', '\u2066', '\uFEFF', '\uFFFD'])(
    'must not have %j inside',
    (character) => {
      expect(checker().checkRow([ann, `A${character}B`, '', ''], 2).findings).toMatchObject([
        { code: 'unreadable-characters', facts: { field: 'displayName' } },
      ]);
    },
  );

  test.each(['Ångström', 'می\u200Cخواهم', '陳怡君', '👩\u200D💻', 'D’Hondt', "'t Hooft"])(
    'may say %s',
    (name) => {
      expect(checker().checkRow([ann, name], 2)).toMatchObject({ user: { displayName: name }, findings: [] });
    },
  );

  test('are as long as Microsoft takes them', () => {
    const { displayName: limit } = textLimits;
    const { checkRow } = checker();
    expect(checkRow([ann, 'x'.repeat(limit)], 2).findings).toEqual([]);
    expect(checkRow(['bo@fabrikam.example', 'x'.repeat(limit + 1)], 3).findings).toMatchObject([
      { code: 'too-long', facts: { field: 'displayName', length: limit + 1, limit } },
    ]);
  });

  test('beyond the headings may be blank', () => {
    expect(checker().checkRow([ann, 'Ann', '', '', '', '', ' '], 2).findings).toEqual([]);
    expect(checker().checkRow([ann, 'Ann', '', '', '', '', 'x', ''], 2).findings).toEqual([
      { code: 'extra-cells', facts: { cells: 7, columns: 5 } },
    ]);
  });
});

test('one row can have several findings', () => {
  const { findings } = checker().checkRow(['', '', '', '\u0007x\u0007y'], 2);
  expect(findings.map((finding) => finding.code)).toEqual([
    ...['required', 'required', 'unreadable-characters'],
  ]);
});
