import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyLimit, BodyWriter, decodeBody, encodeBodies } from '../../src/store/codec.ts';
import { runs } from '../support/runs.ts';

/** Brackets around one item, and the quotes of a text. */
const longestText = bodyLimit - 4;
/** A text that leaves room, and how long one behind it may be: comma and quotes take three bytes. */
const half = 'x'.repeat(bodyLimit / 2);
const restBehindHalf = longestText - half.length - 3;

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** What a writer gives for these items, one after the other and at the end. */
function bodiesOf(items: readonly unknown[], head?: unknown): Uint8Array[] {
  const writer = new BodyWriter(head);
  return [...items.flatMap((item) => writer.add(item)), ...writer.finish()].map(({ bytes }) => bytes);
}

describe('a body', () => {
  test('takes an item that fills it to the last byte', () => {
    const bodies = bodiesOf(['x'.repeat(longestText)]);
    expect(bodies.map(({ length }) => length)).toEqual([bodyLimit]);
    expect(bodies.flatMap(decodeBody)).toEqual(['x'.repeat(longestText)]);
  });

  test('takes no item that is one byte longer, empty or not', () => {
    const tooLong = 'x'.repeat(longestText + 1);
    expect(() => bodiesOf([tooLong])).toThrow('48 KB');
    expect(() => bodiesOf(['y', tooLong])).toThrow('48 KB');
    expect(() => bodiesOf([tooLong, 'y'])).toThrow('48 KB');
  });

  test('is full when the next item would pass the border by one byte', () => {
    const fits = 'y'.repeat(restBehindHalf);
    expect(bodiesOf([half, fits]).map(({ length }) => length)).toEqual([bodyLimit]);
    expect(bodiesOf([half, `${fits}y`]).map(decodeBody)).toEqual([[half], [`${fits}y`]]);
  });

  test('is well filled before it is full, and then takes no more', () => {
    const most = 'x'.repeat(bodyLimit * 0.8);
    expect(bodiesOf([most, 'y']).map(decodeBody)).toEqual([[most], ['y']]);
    expect(bodiesOf([most.slice(4), 'y']).map(decodeBody)).toEqual([[most.slice(4), 'y']]);
  });

  test('takes as many as fit when long items come after short ones', () => {
    const short = Array.from({ length: 2000 }, (_, index) => index);
    const long = Array.from({ length: 2000 }, () => 'z'.repeat(5000));
    const bodies = bodiesOf([...short, ...long]);
    expect(bodies.flatMap(decodeBody)).toEqual([...short, ...long]);
    for (const body of bodies.slice(0, -1)) expect(body.length).toBeGreaterThan(bodyLimit - 5003);
  });

  test.each([
    ['two bytes', 'é'],
    ['three bytes', '漢'],
    ['four bytes', '😀'],
  ])('counts a character of %s by its bytes and never cuts it', (_, character) => {
    const size = byteLength(character) - 2;
    for (let left = 0; left <= size; left++) {
      const bodies = bodiesOf([half, 'x'.repeat(restBehindHalf - left) + character]);
      expect(bodies).toHaveLength(left === size ? 1 : 2);
      expect(bodies.flatMap(decodeBody).at(-1)).toBe('x'.repeat(restBehindHalf - left) + character);
    }
  });

  test('begins with its head each time, which counts for the limit but not as an item', () => {
    const head = { author: 'Jörg 😀' };
    const writer = new BodyWriter(head);
    const text = 'x'.repeat(longestText - byteLength(head) - 1);
    const bodies = [...writer.add(text), ...writer.add('next'), ...writer.finish()];
    expect(bodies.map(({ bytes }) => decodeBody(bytes))).toEqual([
      [head, text],
      [head, 'next'],
    ]);
    expect(bodies.map(({ count }) => count)).toEqual([1, 1]);
    expect(bodies[0]?.bytes.length).toBe(bodyLimit);
  });

  test('does not come into being without an item', () => {
    expect(bodiesOf([])).toEqual([]);
    expect(bodiesOf([], { author: 'Robin' })).toEqual([]);
    expect([...encodeBodies([])]).toEqual([]);
  });

  test('begins anew after the end', () => {
    const writer = new BodyWriter('head');
    writer.add('one');
    writer.finish();
    writer.add('two');
    expect(writer.finish().map(({ bytes }) => decodeBody(bytes))).toEqual([['head', 'two']]);
  });
});

/** Texts long enough that a handful fill a body, of characters of every length, unpaired surrogates too. */
const text = fc
  .tuple(fc.constantFrom('x', 'é', '漢', '😀', '"', '\\', '\n', '\u0000', '\ud83d'), fc.nat(7000))
  .map(([character, count]) => character.repeat(count));
const item = fc.oneof(text, fc.dictionary(fc.string(), text, { maxKeys: 1 }), fc.jsonValue());

describe('bodies', () => {
  test('give back what was put in, none over 48 KB, none ended too early', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const bodies = [...encodeBodies(items)];
        const decoded = bodies.map(({ bytes }) => decodeBody(bytes));
        expect(decoded.flat()).toEqual(items.map((entry) => JSON.parse(JSON.stringify(entry)) as unknown));
        expect(bodies.map(({ count }) => count)).toEqual(decoded.map(({ length }) => length));
        bodies.forEach(({ bytes, first }, index) => {
          expect(bytes.length).toBeLessThanOrEqual(bodyLimit);
          expect(JSON.stringify(first)).toBe(JSON.stringify(decoded[index]?.[0]));
          const next = bodies[index + 1];
          const isFull = next && bytes.length + 1 + byteLength(next.first) > bodyLimit;
          if (next && !isFull) expect(bytes.length).toBeGreaterThanOrEqual(bodyLimit * 0.8);
        });
      }),
      runs(150),
    );
  });
});
