import type { ByteReader } from './byte-reader.ts';
import { CutShort, decodeNumber, encodeNumber } from './byte-reader.ts';

/** The bytes are not those that were sealed. */
export class Damaged extends Error {}

/**
 * A stream under one key that seals nothing else: AES-GCM pieces, each with its length before it. The nonce
 * counts the pieces and tells the last one, and all are bound to `context`: a piece that is missing, comes
 * twice, elsewhere or out of another stream does not open, and neither does a stream without its end.
 */
export async function* sealStream(
  key: CryptoKey,
  context: Uint8Array<ArrayBuffer>,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let index = 0;
  let held: Uint8Array<ArrayBuffer> = new Uint8Array();
  for await (const piece of inPieces(source)) {
    if (held.length > 0) yield sealPiece(key, context, nonceOf(index++, 'more'), held);
    held = piece;
  }
  yield sealPiece(key, context, nonceOf(index, 'last'), held);
}

/** Throws `CutShort` or `Damaged`; what it gave before that is not to be used. */
export async function* openStream(
  key: CryptoKey,
  context: Uint8Array<ArrayBuffer>,
  reader: ByteReader,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let index = 0; ; index++) {
    const length = decodeNumber(await reader.take(4));
    if (length < tagLength || length > pieceLength + tagLength) throw new Damaged();
    const sealed = await reader.take(length);
    // Which one is the last is in the sealing, not in where the stream ends.
    const isLast = await reader.isAtEnd();
    const opened = await openPiece(key, context, nonceOf(index, isLast ? 'last' : 'more'), sealed);
    if (!opened)
      throw isLast && (await openPiece(key, context, nonceOf(index, 'more'), sealed))
        ? new CutShort()
        : new Damaged();
    yield opened;
    if (isLast) return;
  }
}

/** A short mark that only this key makes for this context: tells a wrong key from damaged bytes. */
export function sealMark(key: CryptoKey, context: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return encrypt(key, context, nonceOf(0, 'mark'), new Uint8Array());
}

export const markLength = 16;

export async function isMarkOf(
  key: CryptoKey,
  context: Uint8Array<ArrayBuffer>,
  mark: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return (await openPiece(key, context, nonceOf(0, 'mark'), mark)) !== undefined;
}

const pieceLength = 256 * 1024;
const tagLength = 16;
const kinds = { more: 0, last: 1, mark: 2 };

function nonceOf(index: number, kind: keyof typeof kinds): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  nonce.set(encodeNumber(index), 4);
  nonce[11] = kinds[kind];
  return nonce;
}

async function sealPiece(
  key: CryptoKey,
  context: Uint8Array<ArrayBuffer>,
  nonce: Uint8Array<ArrayBuffer>,
  piece: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await encrypt(key, context, nonce, piece);
  const framed = new Uint8Array(4 + sealed.length);
  framed.set(encodeNumber(sealed.length));
  framed.set(sealed, 4);
  return framed;
}

async function encrypt(
  key: CryptoKey,
  additionalData: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes));
}

async function openPiece(
  key: CryptoKey,
  additionalData: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed));
  } catch {
    return undefined;
  }
}

/** Cuts and joins into pieces of one length; the last one is shorter. */
async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(pieceLength);
  let filled = 0;
  for await (const bytes of source) {
    let from = 0;
    while (from < bytes.length) {
      const part = bytes.subarray(from, from + pieceLength - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < pieceLength) continue;
      yield piece;
      piece = new Uint8Array(pieceLength);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}
