import { describe, expect, test } from 'vitest';
import { checkFileKind } from '../../../../src/core/spreadsheet/file-kind.ts';
import { bytesOf } from './read-file.ts';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part)));
}

function utf16(text: string, bigEndian: boolean): number[] {
  return [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
  });
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const noText: [string, Uint8Array, string][] = [
  ['a workbook', bytes(zip, [20, 0, 6, 0], '[Content_Types].xml', [0, 1], 'xl/workbook.xml'), 'xlsx'],
  ['another archive', bytes(zip, [20, 0, 6, 0], 'holiday.txt'), 'zip'],
  ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'xls'],
  ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'image'],
  ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image'],
  ['a WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBP'), 'image'],
  ['a phone photograph', bytes([0, 0, 0, 24], 'ftypheic'), 'image'],
  ['a program', bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 1, 1]), 'unknown'],
];

describe('a file that is no text is told by its first bytes', () => {
  test.each(noText)('%s', (_, head, kind) => {
    expect(checkFileKind(head)).toEqual({ ok: false, problem: { code: 'file-not-text', facts: { kind } } });
  });
});

describe('UTF-16 is recognized and refused', () => {
  const heading = 'User name\tDisplay name\r\n';
  test.each([
    ['with a mark, little end first', bytes([0xff, 0xfe], utf16(heading, false))],
    ['with a mark, big end first', bytes([0xfe, 0xff], utf16(heading, true))],
    ['without a mark', bytes(utf16(heading, false))],
    ['Chinese without a mark', bytes(utf16('使用者名稱\t顯示名稱\r\n', false))],
  ])('%s', (_, head) => {
    expect(checkFileKind(head)).toEqual({
      ok: false,
      problem: { code: 'file-encoding', facts: { encoding: 'UTF-16' } },
    });
  });
});

test('a file without a byte is empty', () => {
  expect(checkFileKind(new Uint8Array(0))).toMatchObject({ problem: { code: 'file-empty' } });
});

test.each([
  ['UTF-8', bytesOf('Имя;Фамилия\r\n')],
  ['Windows-1252', bytes('Pr', [0xe9], 'nom;Nom\r\n')],
  ['a text with one damaged place', bytes('a'.repeat(200), [0], 'b'.repeat(200))],
])('%s is text', (_, head) => {
  expect(checkFileKind(head).ok).toBe(true);
});
