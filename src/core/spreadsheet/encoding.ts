export type Encoding = 'UTF-8' | 'Windows-1252';

export interface DecodedText {
  readonly encoding: Encoding;
  /** Without a byte order mark. */
  readonly text: string;
}

const byteOrderMark = '\uFEFF';

/**
 * Turns a file into text piece by piece. One decision holds for the whole file: UTF-8 unless a sequence that
 * UTF-8 does not have comes up anywhere; then all of it, from the first byte on, is Windows-1252. A file that
 * declares UTF-8 by its mark stays UTF-8: a damaged place becomes U+FFFD, which is a finding of its cell,
 * while the other reading would silently garble every accented name.
 */
export class TextReader {
  readonly #pieces: string[] = [];
  #encoding: Encoding = 'UTF-8';
  /** The beginning of a character that the border between two pieces cut. */
  #rest: Uint8Array = new Uint8Array(0);

  push(bytes: Uint8Array): void {
    const joined = join(this.#rest, bytes);
    const cut = this.#encoding === 'UTF-8' ? completeLength(joined) : joined.length;
    this.#rest = joined.slice(cut);
    this.#decode(joined.subarray(0, cut));
  }

  /** Call once, when all bytes are in. */
  finish(): DecodedText {
    // A character that the end of the file cuts is not UTF-8 either.
    this.#decode(this.#rest);
    return { encoding: this.#encoding, text: withoutMark(this.#pieces.join('')) };
  }

  #decode(bytes: Uint8Array): void {
    if (this.#encoding === 'UTF-8') {
      const text = strictUtf8(bytes);
      if (text !== undefined) {
        this.#pieces.push(text);
        return;
      }
      if (this.#isMarked(bytes)) {
        this.#pieces.push(lenientUtf8(bytes));
        return;
      }
      this.#encoding = 'Windows-1252';
      // What was valid UTF-8 so far gives back exactly its bytes, so they need not be kept.
      const earlier = new TextEncoder();
      this.#pieces.forEach((piece, index) => (this.#pieces[index] = windows1252(earlier.encode(piece))));
    }
    this.#pieces.push(windows1252(bytes));
  }

  #isMarked(bytes: Uint8Array): boolean {
    const first = this.#pieces.find((piece) => piece !== '') ?? lenientUtf8(bytes.subarray(0, 3));
    return first.startsWith(byteOrderMark);
  }
}

/** The text of a file's beginning, which may end in the middle of a character. */
export function decodeHead(head: Uint8Array): string {
  const reader = new TextReader();
  reader.push(head.subarray(0, completeLength(head)));
  return reader.finish().text;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lenientUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Browsers are right here. Node 20 decodes the bytes 0x80 to 0x9F (curly quotes, the euro sign) as if they were
 * Latin-1, so tests that run in Node have to do without these.
 */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** How many bytes there are up to the last character that is all there. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
