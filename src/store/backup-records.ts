import { assert } from '../core/result.ts';
import { ByteReader, decodeNumber, encodeNumber } from '../vault/byte-reader.ts';

/** One thing in a backup: what it is, and it. */
export interface BackupRecord {
  readonly kind: string;
  readonly value: object;
}

interface Framed {
  readonly kind: string;
  readonly value: object;
  /** The fields that hold bytes, in the order in which these follow, and how many. */
  readonly bytes: readonly (readonly [field: string, length: number])[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Length and JSON of the record, then the bytes of its fields as they are: pages would grow by a third as text. */
export function encodeRecord({ kind, value }: BackupRecord): Uint8Array[] {
  const fields = Object.entries(value);
  const blobs = fields.filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array);
  const rest = Object.fromEntries(fields.filter(([, each]) => !(each instanceof Uint8Array)));
  const framed: Framed = { kind, value: rest, bytes: blobs.map(([field, { length }]) => [field, length]) };
  const text = encoder.encode(
    JSON.stringify(framed, (_key, each: unknown) => {
      assert(!(each instanceof Uint8Array), 'bytes only as fields of a record');
      return each;
    }),
  );
  return [encodeNumber(text.length), text, ...blobs.map(([, bytes]) => bytes)];
}

/** The records again; throws `CutShort` where one is not whole. */
export async function* decodeRecords(source: AsyncIterable<Uint8Array>): AsyncGenerator<BackupRecord> {
  const reader = new ByteReader(source);
  while (!(await reader.isAtEnd())) {
    const length = decodeNumber(await reader.take(4));
    const { kind, value, bytes } = JSON.parse(decoder.decode(await reader.take(length))) as Framed;
    const whole: Record<string, unknown> = { ...value };
    for (const [field, size] of bytes) whole[field] = await reader.take(size);
    yield { kind, value: whole };
  }
}
