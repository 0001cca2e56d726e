import { describe, expect, test } from 'vitest';
import { findLayout } from '../../../../src/core/spreadsheet/layout.ts';
import { readRows } from '../../../../src/core/spreadsheet/rows.ts';
import { fixture, readFile } from './read-file.ts';

function read(text: string) {
  const layout = findLayout(text, 'upload-users');
  if (!layout.ok) throw new Error(layout.problem.code);
  const rows: { cells: readonly string[]; line: number }[] = [];
  const progress: number[] = [];
  const result = readRows(text, layout.value, {
    row: (cells, line) => rows.push({ cells, line }),
    progress: (done, total) => progress.push(done / total),
  });
  return { rows, lines: rows.map((row) => row.line), progress, result };
}

const headings = 'Email,Display name,Notes\n';

describe('line numbers', () => {
  test.each([
    ['plain rows', 'a@b.example,A\nc@b.example,C\n', [2, 3]],
    [
      'cells of several lines',
      'a@b.example,A,"1\r\n2\r\n3"\r\nc@b.example,"C\nC"\r\nd@b.example,D',
      [2, 5, 7],
    ],
    ['empty lines', '\na@b.example,A\n\n , ,\nc@b.example,C\n', [3, 6]],
    [
      'lines that end one way and the other',
      'a@b.example,A\r\nc@b.example,"C"\nd@b.example,D\r\n',
      [2, 3, 4],
    ],
  ])('are right with %s', (_, text, lines) => {
    expect(read(headings + text).lines).toEqual(lines);
  });

  test('are right in a file with "\\r" alone', () => {
    const text = `${headings}a@b.example,A\rc@b.example,"C\rC"\rd@b.example,D\r`.replaceAll('\n', '\r');
    expect(read(text).lines).toEqual([2, 3, 5]);
  });

  test('are right across blocks', () => {
    const row = (index: number) =>
      `p${index}@b.example,P,"${'x'.repeat(80)}${index % 100 === 0 ? '\n' : ''}"\n`;
    const { lines, rows, progress } = read(
      headings + Array.from({ length: 30_000 }, (_, index) => row(index)).join(''),
    );
    expect(rows[29_999]?.cells[0]).toBe('p29999@b.example');
    expect(lines).toEqual(Array.from({ length: 30_000 }, (_, index) => 2 + index + Math.ceil(index / 100)));
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(1);
  });
});

test('empty lines are counted between rows only', () => {
  expect(read(`${headings}\na@b.example,A\n\n,,\nc@b.example,C\n\n\n`).result).toEqual({
    ok: true,
    value: { rows: 2, emptyLines: 2 },
  });
});

test('headings without rows are refused', () => {
  expect(read(`${headings}\n , \n`).result).toEqual({
    ok: false,
    problem: { code: 'file-no-rows', facts: {} },
  });
});

describe('a quote that is never closed', () => {
  test('is found with its line', () => {
    expect(readFile(fixture('unclosed-quote.csv'))).toEqual({
      ok: false,
      problem: { code: 'file-unclosed-quote', facts: { line: 3 } },
    });
  });

  test('is found when another quote far below seems to close it', () => {
    expect(readFile(fixture('swallowed-rows.csv'))).toEqual({
      ok: false,
      problem: { code: 'file-unclosed-quote', facts: { line: 3 } },
    });
  });

  test('is found when a great deal follows', () => {
    const text = `${headings}a@b.example,A\n"c@b.example,C\n${'d@b.example,D\n'.repeat(300_000)}`;
    expect(read(text).result).toMatchObject({ problem: { code: 'file-unclosed-quote', facts: { line: 3 } } });
  });

  test('is not seen in notes of several lines', () => {
    const note = '"Call her, or him,\nat c@b.example, or\nask d@b.example"';
    expect(read(`${headings}a@b.example,A,${note}\n`).result.ok).toBe(true);
  });

  test('is not seen in blanks behind the last cell', () => {
    expect(read(`${headings}"a@b.example","A","x" \r`).rows).toHaveLength(1);
  });
});
