import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellValue } from '../../../../src/core/spreadsheet/cell.ts';
import { guardFormula, unguardFormula } from '../../../../src/core/spreadsheet/formula.ts';
import { TextReader } from '../../../../src/core/spreadsheet/encoding.ts';
import type { Delimiter } from '../../../../src/core/spreadsheet/parse.ts';
import { writeCsv } from '../../../../src/core/spreadsheet/write.ts';
import { bytesOf, readFile } from './read-file.ts';

const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t');
/** Mostly what is dangerous in a cell; unpaired surrogates cannot be written as UTF-8. */
const piece = fc.oneof(
  fc.constantFrom(
    "'",
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r\n',
    '\n',
    '\r',
    '=',
    '+',
    '-',
    '@',
    '＝',
    ' ',
    '\u00A0',
    '\0',
    '\uFEFF',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

describe('what we write', () => {
  test('is UTF-8 with a byte order mark, CRLF, every cell in quotes', () => {
    const bytes = writeCsv(
      [
        ['E-Mail', 'Größe "L"'],
        ['', 'a;b'],
      ],
      { delimiter: ';' },
    );
    expect(bytes).toEqual(bytesOf('\uFEFF"E-Mail";"Größe ""L"""\r\n"";"a;b"\r\n'));
  });

  test('reads back as the same users', () => {
    const values = fc.array(
      cell.map((text) => `X${text}X`),
      { minLength: 1, maxLength: 6 },
    );
    const headings = [
      'User name',
      'Display name',
      'Address',
      ...Array.from({ length: 20 }, (_, index) => `Note ${index}`),
    ];
    fc.assert(
      fc.property(values, delimiters, (addresses, delimiter) => {
        const rows = addresses.map((address, index) => [
          `u${index}@fabrikam.example`,
          `=User ${index}`,
          address,
        ]);
        const read = readFile(writeCsv([headings, ...rows], { delimiter }));
        const users = read.ok
          ? read.rows.map(({ user }) => [user.userName, user.displayName, user.address])
          : read;
        expect(users).toEqual(rows);
      }),
    );
  });

  test('gives back any cell, but for blanks around it', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(cellValue(guardFormula(cellValue(text)))).toBe(cellValue(cellValue(text)));
      }),
    );
  });
});

describe('formulas', () => {
  test.each([
    ...[
      '=1+1',
      '+49 30 1',
      '-1',
      '@SUM(A1)',
      ' =1',
      '\u00A0=1',
      '\u200B=1',
      '\0=1',
      '\uFEFF=1',
      '＝1',
      '＠x',
    ],
    ...['\tx', '\rx', '\nx', '\0x', '=1\nx', "'=1", "''=1"],
  ])('%j gets one apostrophe', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  test.each(['', 'x=1', "'t Hooft", 'ann@fabrikam.example', ' x', '1 Mill Lane\n=7', '"=1"'])(
    '%j stays as it is',
    (text) => {
      expect(guardFormula(text)).toBe(text);
      expect(unguardFormula(text)).toBe(text);
    },
  );
});

describe('reading never throws', () => {
  test('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof readFile(bytes).ok).toBe('boolean');
      }),
    );
  });

  test('on any text below headings, and every row has a line of the file', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), delimiters, (cells, delimiter) => {
        const text = `User name${delimiter}Display name\n${cells.join(delimiter)}`;
        const read = readFile(bytesOf(text));
        const lines = read.ok ? read.rows.map((row) => row.line) : [];
        expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
        expect(lines.every((line) => line > 1 && line <= text.split('\n').length)).toBe(true);
      }),
    );
  });

  test('does not change a value of a valid UTF-8 file', () => {
    const plain = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `x${text.replaceAll(/["\t,;]/g, '')}x`);
    fc.assert(
      fc.property(plain, (name) => {
        const reader = new TextReader();
        reader.push(bytesOf(name));
        expect(reader.finish()).toEqual({ encoding: 'UTF-8', text: name });
        const read = readFile(bytesOf(`UPN,Name\na@fabrikam.example,${name}\n`));
        expect(read.ok && read.rows[0]?.user.displayName).toBe(name);
      }),
    );
  });
});
