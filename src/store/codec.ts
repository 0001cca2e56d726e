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
  readonly #buffer = new Uint8Array(bodyLimit);
  /** Behind the head, which stays at the beginning of the buffer. */
  readonly #start: number;
  #items: unknown[] = [];
  /** As many as the last body held: that many are tried at once, which takes half the time of one by one. */
  #tried = 1;

  constructor(head?: unknown) {
    if (head === undefined) this.#start = 0;
    else this.#start = encoder.encodeInto(`[${JSON.stringify(head)}`, this.#buffer).written;
  }

  /** Gives the bodies that are full with it: none for most items, several when long ones come after short. */
  add(item: unknown): readonly Body[] {
    this.#items.push(item);
    if (this.#items.length < this.#tried) return none;
    return this.#take((bytes) => bytes >= wellFilled);
  }

  /** The rest; the writer can be used again. */
  finish(): readonly Body[] {
    return this.#take(() => true);
  }

  /** Makes bodies of what is there, as long as they are too long for one or `isEnough` for it. */
  #take(isEnough: (bytes: number) => boolean): readonly Body[] {
    const bodies: Body[] = [];
    let count = this.#items.length;
    while (count > 0) {
      const bytes = this.#encode(count);
      const isAll = count === this.#items.length;
      if (bytes === undefined) {
        assert(count > 1, 'an item of less than 48 KB');
        count = this.#countFitting();
      } else if (isAll && !isEnough(bytes)) {
        // Not all at once: those that follow may be longer than the first ones.
        this.#tried = Math.ceil(count * Math.min(8, (bodyLimit * 0.95) / bytes));
        return bodies;
      } else {
        bodies.push({ bytes: this.#buffer.slice(0, bytes), count });
        this.#items = this.#items.slice(count);
        this.#tried = count;
        count = this.#items.length > 2 * count ? this.#countFitting() : this.#items.length;
      }
    }
    return bodies;
  }

  /** How many of the first items fit. One by one: only for when they are longer than those before. */
  #countFitting(): number {
    let bytes = this.#start + 1;
    const firstTooMany = this.#items.findIndex((item) => {
      bytes += encoder.encode(JSON.stringify(item)).length + 1;
      return bytes > bodyLimit;
    });
    return firstTooMany < 0 ? this.#items.length : Math.max(1, firstTooMany);
  }

  /** Writes the first items into the buffer. Gives how many bytes they take; undefined when they do not fit. */
  #encode(count: number): number | undefined {
    const items = count === this.#items.length ? this.#items : this.#items.slice(0, count);
    const text = JSON.stringify(items);
    const { read, written } = encoder.encodeInto(text, this.#buffer.subarray(this.#start));
    if (read < text.length) return undefined;
    // What opens the items on their own; behind a head they go on.
    if (this.#start > 0) this.#buffer[this.#start] = comma;
    return this.#start + written;
  }
}

const none: readonly Body[] = [];
const comma = 0x2c;
/** A body this long takes no more: the next item might not fit. */
const wellFilled = bodyLimit * 0.8;

/** Few items, which are known to fit, as one body. */
export function encodeBody(items: readonly unknown[]): Uint8Array {
  const bytes = encoder.encode(JSON.stringify(items));
  assert(bytes.length <= bodyLimit, 'items within 48 KB');
  return bytes;
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
