import { assert } from '../core/result.ts';

/**
 * Pages, packets and everything else that comes in runs: JSON bytes of at most 48 KB. Chromium moves values
 * of 64 KB and more into separate files, which get lost; exact bytes keep well clear of that.
 */
export const bodyLimit = 48 * 1024;

export interface Body {
  readonly bytes: Uint8Array;
  /** Items in it, without the head. */
  readonly count: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Fills bodies with items in the order they come. `head`, when there is one, begins every body. */
export class BodyWriter {
  readonly #head: string;
  readonly #buffer = new Uint8Array(bodyLimit);
  #texts: string[] = [];
  /** Characters so far, with a comma or bracket for each text. There are at least as many bytes. */
  #length: number;

  constructor(head?: unknown) {
    this.#head = head === undefined ? '' : JSON.stringify(head);
    this.#length = this.#emptyLength();
  }

  /** Gives the bodies that are full with it: none for most items, several when characters take many bytes. */
  add(item: unknown): readonly Body[] {
    const text = JSON.stringify(item);
    this.#texts.push(text);
    this.#length += text.length + 1;
    if (this.#length <= bodyLimit) return none;
    const full: Body[] = [];
    while (this.#length > bodyLimit) full.push(this.#take());
    return full;
  }

  /** The rest; the writer can be used again. */
  finish(): readonly Body[] {
    const rest: Body[] = [];
    while (this.#texts.length > 0) rest.push(this.#take());
    return rest;
  }

  /**
   * Makes a body of as many texts as fit. They are encoded in one go, which takes a third of the time that
   * one by one does; where the buffer ended tells which of them are complete.
   */
  #take(): Body {
    const whole = this.#open() + this.#texts.join(',');
    const { read, written } = encoder.encodeInto(whole, this.#buffer.subarray(0, bodyLimit - 1));
    let count = this.#texts.length;
    let end = whole.length;
    while (end > read) {
      count -= 1;
      end -= (this.#texts[count]?.length ?? 0) + 1;
    }
    assert(count > 0, 'an item of less than 48 KB');
    const length = written - byteLength(whole.slice(end, read));
    this.#buffer[length] = closingBracket;
    const bytes = this.#buffer.slice(0, length + 1);
    this.#texts = this.#texts.slice(count);
    this.#length = this.#texts.reduce((sum, text) => sum + text.length + 1, this.#emptyLength());
    return { bytes, count };
  }

  #open(): string {
    return this.#head === '' ? '[' : `[${this.#head},`;
  }

  #emptyLength(): number {
    return this.#open().length;
  }
}

const none: readonly Body[] = [];
const closingBracket = 0x5d;

function byteLength(text: string): number {
  return text === '' ? 0 : encoder.encode(text).length;
}

/** Cuts items into bodies. */
export function* encodeBodies<Item>(items: readonly Item[]): Generator<Body & { readonly first: Item }> {
  const writer = new BodyWriter();
  let next = 0;
  function* withFirst(bodies: readonly Body[]) {
    for (const body of bodies) {
      const first = items[next];
      assert(first !== undefined, 'a body of given items');
      next += body.count;
      yield { ...body, first };
    }
  }
  for (const item of items) yield* withFirst(writer.add(item));
  yield* withFirst(writer.finish());
}

/** The items of a body (its head first, when it has one) as they were given to the writer. */
export function decodeBody(bytes: Uint8Array): unknown[] {
  return JSON.parse(decoder.decode(bytes)) as unknown[];
}
