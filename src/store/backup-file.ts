import type { BackupProblemCode } from '../core/backup.ts';
import { ByteReader, CutShort, decodeNumber, encodeNumber } from '../vault/byte-reader.ts';
import type { KeyRecipe } from '../vault/passphrase.ts';
import { isSoundRecipe, keyFromPassphrase } from '../vault/passphrase.ts';
import { Damaged, isMarkOf, markLength, openStream, sealMark, sealStream } from '../vault/sealed-stream.ts';
import { schemaVersion } from './schema.ts';

/**
 * A backup file: magic, format, length of the header, header (JSON), a mark of the key, SHA-256 of all that;
 * then the sealed stream, bound to it, with the gzipped records inside. The digest tells a damaged header from
 * a wrong passphrase.
 */
const magic = new TextEncoder().encode('SEATBOOK');
const format = 1;
const digestLength = 32;
/** A header has some hundred bytes. */
const mostHeader = 64 * 1024;

/** In clear: what is needed to open the rest. Who is in the book is not in it. */
interface Header {
  readonly schema: number;
  readonly key: Omit<KeyRecipe, 'salt'> & { readonly salt: string };
}

export class BackupFileError extends Error {
  readonly code: BackupProblemCode;

  constructor(code: BackupProblemCode) {
    super(code);
    this.code = code;
  }
}

/** Seals the records under a passphrase, piece by piece. */
export async function* writeBackupFile(
  passphrase: string,
  recipe: KeyRecipe,
  records: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const key = await keyFromPassphrase(passphrase, recipe);
  const header: Header = { schema: schemaVersion, key: { ...recipe, salt: toHex(recipe.salt) } };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const clear = join([magic, new Uint8Array([format]), encodeNumber(text.length), text]);
  const marked = join([clear, await sealMark(key, clear)]);
  yield marked;
  yield await digestOf(marked);
  yield* sealStream(key, marked, through(records, new CompressionStream('gzip')));
}

/** Gives the records of a file. Throws `BackupFileError`, at the very end also: nothing is to be used before. */
export async function* readBackupFile(
  passphrase: string,
  file: Blob,
  report: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    const reader = new ByteReader(piecesOf(file.stream(), report));
    const { header, clear, mark } = await readHeader(reader);
    const recipe = { ...header.key, salt: fromHex(header.key.salt) };
    if (!isSoundRecipe(recipe)) throw new Damaged();
    const key = await keyFromPassphrase(passphrase, recipe);
    if (!(await isMarkOf(key, clear, mark))) throw new BackupFileError('wrong-passphrase');
    const sealed = openStream(key, join([clear, mark]), reader);
    yield* through(sealed, new DecompressionStream('gzip'));
  } catch (error) {
    if (error instanceof CutShort) throw new BackupFileError('cut-short');
    if (error instanceof Damaged) throw new BackupFileError('damaged');
    throw error;
  }
}

async function readHeader(reader: ByteReader) {
  const start = await startOf(reader);
  if (start[magic.length] !== format) throw new BackupFileError('newer-backup');
  const length = await reader.take(4);
  if (decodeNumber(length) > mostHeader) throw new Damaged();
  const text = await reader.take(decodeNumber(length));
  const mark = new Uint8Array(await reader.take(markLength));
  const clear = join([start, length, text]);
  const digest = await reader.take(digestLength);
  if (toHex(digest) !== toHex(await digestOf(join([clear, mark])))) throw new Damaged();
  const header = JSON.parse(new TextDecoder().decode(text)) as Header;
  if (header.schema > schemaVersion) throw new BackupFileError('newer-backup');
  return { header, clear, mark };
}

/** Whatever does not begin so is another file, however short. */
async function startOf(reader: ByteReader): Promise<Uint8Array> {
  try {
    const start = await reader.take(magic.length + 1);
    if (magic.every((byte, index) => byte === start[index])) return start;
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
  }
  throw new BackupFileError('not-a-backup');
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Everything that goes in, as it comes out; whichever end fails, both fail. */
async function* through(
  source: AsyncIterable<Uint8Array>,
  { readable, writable }: GenericTransformStream,
): AsyncGenerator<Uint8Array> {
  const fed = feed(source, writable as WritableStream<Uint8Array>);
  // What went wrong at the source is what has to be said, not that the stream broke off for it.
  const failed = fed.then(() => new Promise<never>(() => undefined));
  failed.catch(() => undefined);
  const reader = (readable as ReadableStream<Uint8Array>).getReader();
  try {
    for (;;) {
      const { done, value } = await Promise.race([failed, reader.read()]);
      if (done) break;
      yield value;
    }
    await fed;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(source: AsyncIterable<Uint8Array>, writable: WritableStream<Uint8Array>): Promise<void> {
  const writer = writable.getWriter();
  try {
    for await (const piece of source) await writer.write(piece);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  report: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  // Not every browser lets a stream be iterated.
  const reader = stream.getReader();
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
    read += value.length;
    report(read);
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
