import { describe, expect, test } from 'vitest';
import { findLayout, inspectHead } from '../../../../src/core/spreadsheet/layout.ts';
import { bytesOf } from './read-file.ts';

function layoutOf(text: string) {
  const layout = findLayout(text, 'upload-users');
  if (!layout.ok) throw new Error(layout.problem.code);
  return layout.value;
}

describe('the delimiter', () => {
  test.each([
    ['comma', 'Email,Display name\na@b.example,A\n', ','],
    ['semicolon', 'Email;Display name\na@b.example;A\n', ';'],
    ['tab', 'Email\tDisplay name\na@b.example\tA\n', '\t'],
    [
      'semicolon, though names have commas',
      'E-Mail;Anzeigename\na@b.example;"Lee, A"\nc@b.example;Lee, C\n',
      ';',
    ],
    ['comma, though cells in quotes have semicolons', 'Email,Display name\na@b.example,"A;B;C;D"\n', ','],
    ['as declared', 'sep=;\nEmail;Display name\n', ';'],
    ['as declared in quotes', '"sep=\t"\r\nEmail\tDisplay name\r\n', '\t'],
    ['found when the declared one is not read here', 'sep=|\nEmail;Display name\n', ';'],
  ])('is %s', (_, text, delimiter) => {
    expect(layoutOf(text).delimiter).toBe(delimiter);
  });
});

describe('the line of the headings', () => {
  test.each([
    ['the first', 'Email,Display name\n', 1],
    ['behind a title', 'Staff,\n\nEmail,Display name\n', 3],
    ['behind sep=', 'sep=,\r\nEmail,Display name\r\n', 2],
    ['behind a title of several lines', '"Staff\nof\nContoso",\nEmail,Display name\n', 4],
    ['the fiftieth', `${'note,x\n'.repeat(49)}Email,Display name\n`, 50],
    ['in a file with "\\r" alone', 'Staff\r\rEmail,Display name\ra@b.example,A\r', 3],
  ])('is %s', (_, text, line) => {
    expect(layoutOf(text).headingLine).toBe(line);
  });
});

describe('a file is refused', () => {
  test.each([
    ['without anything', '', { code: 'file-empty' }],
    ['with blanks only', '\uFEFF \r\n\r\n;;\r\n', { code: 'file-empty' }],
    ['without headings', 'Ann,Lee,42\n', { code: 'file-no-headings', facts: { headings: 'Ann, Lee, 42' } }],
    [
      'with headings too far down',
      `${'note,x\n'.repeat(50)}Email,Display name\n`,
      { code: 'file-no-headings' },
    ],
    [
      'without user names',
      'Display name,City\n',
      { code: 'file-column-missing', facts: { field: 'userName', headings: 'Display name, City' } },
    ],
    [
      'without display names',
      'Vorname;Name;E-Mail\n',
      { code: 'file-column-missing', facts: { field: 'displayName', headings: 'Vorname, Name, E-Mail' } },
    ],
    [
      'with headings in an open quote',
      'note\n"Email,Display name\n',
      { code: 'file-unclosed-quote', facts: { line: 2 } },
    ],
  ])('%s', (_, text, problem) => {
    expect(inspectHead(bytesOf(text), 'upload-users')).toMatchObject({ ok: false, problem });
  });
});

test('a head that ends anywhere behind its headings is enough', () => {
  const head = bytesOf('Email,Display name\nzoe@b.example,"Zoë\nGroß"\n');
  for (let length = 19; length <= head.length; length++) {
    expect(inspectHead(head.subarray(0, length), 'upload-users').ok).toBe(true);
  }
});
