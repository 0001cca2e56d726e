import { expect, test } from 'vitest';
import { ByteReader, CutShort } from '../../../src/vault/byte-reader.ts';
import { Damaged, openStream, sealStream } from '../../../src/vault/sealed-stream.ts';

const context = new TextEncoder().encode('the file it belongs to');

function makeKey(): Promise<CryptoKey> {
  const bits = new Uint8Array(32).fill(7);
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function* feed(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function collect<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

async function seal(pieces: Iterable<Uint8Array>, under = context): Promise<Uint8Array[]> {
  return collect(sealStream(await makeKey(), under, feed(pieces)));
}

async function open(pieces: Iterable<Uint8Array>, under = context): Promise<Buffer> {
  const opened = openStream(await makeKey(), under, new ByteReader(feed(pieces)));
  return Buffer.concat(await collect(opened));
}

/** Bytes that are all different from place to place, so that an exchange is seen. */
function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7) & 255);
}

const threePieces = bytes(600 * 1024);

test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 512 * 1024, 600 * 1024])(
  '%i bytes come back',
  async (length) => {
    const plain = bytes(length);
    const sealed = await seal([plain.subarray(0, 100), plain.subarray(100)]);
    expect(Buffer.compare(await open(sealed), plain)).toBe(0);
    expect(sealed).toHaveLength(Math.max(1, Math.ceil(length / (256 * 1024))));
  },
);

test('pieces that are exchanged, left out, sent twice or of another stream do not open', async () => {
  const [a, b, c] = await seal([threePieces]);
  if (!a || !b || !c) throw new Error('three pieces');
  expect(Buffer.compare(await open([a, b, c]), threePieces)).toBe(0);
  for (const order of [[b, a, c], [b, c], [a, c], [a, a, b, c], [a, b, b, c], [a, b, c, c], [c]]) {
    await expect(open(order)).rejects.toThrow(Damaged);
  }
  const [, other] = await seal([threePieces], new TextEncoder().encode('another file'));
  if (!other) throw new Error('a second piece');
  await expect(open([a, other, c])).rejects.toThrow(Damaged);
  await expect(open([a, b, c], new TextEncoder().encode('another file'))).rejects.toThrow(Damaged);
});

test('a stream that is cut short says so, wherever it is cut', async () => {
  const sealed = Buffer.concat(await seal([threePieces]));
  const [first = new Uint8Array()] = await seal([threePieces]);
  for (const length of [0, 3, 4, 100, first.length - 1, first.length, first.length + 2, sealed.length - 1]) {
    await expect(open([sealed.subarray(0, length)]), `cut at ${length}`).rejects.toThrow(CutShort);
  }
});

test('a bit that is turned anywhere is noticed', async () => {
  const sealed = Buffer.concat(await seal([threePieces]));
  for (const at of [0, 3, 4, 5000, 300_000, sealed.length - 1]) {
    const damaged = Buffer.from(sealed);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await expect(open([damaged]), `at ${at}`).rejects.toThrow();
  }
});
