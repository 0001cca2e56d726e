import type { Problem, Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { FileProblemCode } from './finding.ts';

/** First bytes that only one kind of file has. */
const signatures: readonly {
  readonly kind: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'image', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  // "ftyp": photographs as phones take them
  { kind: 'image', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
];

/** Every workbook in the new format has this folder in its archive, near the beginning or not. */
const workbookFolder = [0x78, 0x6c, 0x2f];

/** Text has next to none; a damaged cell may hold a few, and that is found cell by cell. */
const greatestShareOfControls = 0.02;

/** Whether the beginning of a file (64 KB are plenty) can be the beginning of a text that is read here. */
export function checkFileKind(head: Uint8Array): Result<void, Problem<FileProblemCode>> {
  if (head.length === 0) return failed('file-empty');
  const kind = signatures.find((signature) => hasBytes(head, signature.bytes, signature.at ?? 0))?.kind;
  if (kind !== undefined) return failed('file-not-text', { kind: kind === 'zip' ? archiveKind(head) : kind });
  if (isUtf16(head)) return failed('file-encoding', { encoding: 'UTF-16' });
  if (controls(head) > head.length * greatestShareOfControls)
    return failed('file-not-text', { kind: 'unknown' });
  return ok(undefined);
}

function archiveKind(head: Uint8Array): string {
  for (let at = head.indexOf(0x78); at !== -1; at = head.indexOf(0x78, at + 1)) {
    if (hasBytes(head, workbookFolder, at)) return 'xlsx';
  }
  return 'zip';
}

function isUtf16(head: Uint8Array): boolean {
  if (hasBytes(head, [0xff, 0xfe], 0) || hasBytes(head, [0xfe, 0xff], 0)) return true;
  // Without a mark: separators and line ends have a zero byte, always in the same half of the pair.
  const zeros = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > head.length * greatestShareOfControls && Math.min(even, odd) === 0;
}

function controls(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) count++;
  return count;
}

function hasBytes(head: Uint8Array, bytes: readonly number[], at: number): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}
