import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextReader, decodeHead } from '../../../../src/core/spreadsheet/encoding.ts';
import { bytesOf } from './read-file.ts';

/** Feeds the bytes in pieces of the given lengths, over and over. */
function decode(bytes: Uint8Array, lengths: readonly number[] = [bytes.length || 1]) {
  const reader = new TextReader();
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    reader.push(bytes.subarray(at, at + length));
    at += length;
  }
  return reader.finish();
}

const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const text = fc.string({ unit: 'binary' });

describe('UTF-8', () => {
  test('is read as it is, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(text, pieces, (value, lengths) => {
        fc.pre(!value.startsWith('\uFEFF'));
        expect(decode(bytesOf(value), lengths)).toEqual({ encoding: 'UTF-8', text: value });
      }),
    );
  });

  test('loses only its byte order mark', () => {
    expect(decode(bytesOf('\uFEFFÉlodie'), [1])).toEqual({ encoding: 'UTF-8', text: 'Élodie' });
  });

  test('that is declared by a mark stays UTF-8: a damaged place shows, the other names are right', () => {
    const damaged = Uint8Array.from([...bytesOf('\uFEFFMüller;M'), 0xfc, ...bytesOf('ller')]);
    for (const lengths of [[1], [4], [100]]) {
      expect(decode(damaged, lengths)).toEqual({ encoding: 'UTF-8', text: 'Müller;M\uFFFDller' });
    }
  });
});

describe('Windows-1252', () => {
  const bytes = Uint8Array.from([...bytesOf('Vorname;Nachname\r\nJ'), 0xfc, ...bytesOf('rgen;'), 0xd6, 0x7a]);

  test('is what is not UTF-8', () => {
    expect(decode(bytes)).toEqual({ encoding: 'Windows-1252', text: 'Vorname;Nachname\r\nJürgen;Öz' });
  });

  test('holds for the whole file, also for what looked like UTF-8 before', () => {
    const late = Uint8Array.from([...bytesOf('Ã©'), ...bytesOf('x'.repeat(50)), 0xfc]);
    for (const lengths of [[1], [7], [1000]]) {
      expect(decode(late, lengths)).toEqual({
        encoding: 'Windows-1252',
        text: `Ã\u0083Â©${'x'.repeat(50)}ü`,
      });
    }
  });

  test('is the reading of a character that the end of the file cuts', () => {
    expect(decode(Uint8Array.from([0x61, 0xc3]))).toEqual({ encoding: 'Windows-1252', text: 'aÃ' });
  });

  test('gives one character for each byte, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), pieces, (any, lengths) => {
        const whole = Uint8Array.from([0xff, ...any]);
        const decoded = decode(whole, lengths);
        expect(decoded.encoding).toBe('Windows-1252');
        expect(decoded.text).toHaveLength(whole.length);
        expect(decoded).toEqual(decode(whole));
      }),
    );
  });
});

test('a head may end in the middle of a character', () => {
  const whole = bytesOf('Имя;陳');
  for (let length = 1; length <= whole.length; length++) {
    expect('Имя;陳'.startsWith(decodeHead(whole.subarray(0, length)))).toBe(true);
  }
});
