import type { Problem, Result } from '../../core/result.ts';
import { failed, ok } from '../../core/result.ts';
import type { CheckedRow, CheckSetup } from '../../core/spreadsheet/check.ts';
import { createChecker } from '../../core/spreadsheet/check.ts';
import type { DecodedText } from '../../core/spreadsheet/encoding.ts';
import { TextReader } from '../../core/spreadsheet/encoding.ts';
import type { FileProblemCode } from '../../core/spreadsheet/finding.ts';
import type { Layout } from '../../core/spreadsheet/layout.ts';
import { findLayout, headLength, inspectHead } from '../../core/spreadsheet/layout.ts';
import type { RowCounts } from '../../core/spreadsheet/rows.ts';
import { readRows } from '../../core/spreadsheet/rows.ts';
import type { Purpose } from '../../core/spreadsheet/column.ts';
import type { ImportProgress } from '../../protocol/import.ts';

export interface ReadFile {
  readonly name: string;
  /** When the file was last changed: what it says is at least as old. */
  readonly asOf: number;
  readonly encoding: DecodedText['encoding'];
  readonly layout: Layout;
  readonly counts: RowCounts;
  readonly rows: readonly ReadRow[];
}

/** A row with the line it begins on, from 1. */
export interface ReadRow extends CheckedRow {
  readonly line: number;
}

/** Bytes read at a time: often enough to show progress. */
const pieceLength = 4 * 1024 * 1024;

/** Reads, parses and checks the whole file. A file that is no table is refused from its first 64 KB. */
export async function readFile(
  file: File,
  purpose: Purpose,
  book: Pick<CheckSetup, 'domains' | 'takenNames'>,
  progress: (progress: ImportProgress) => void,
): Promise<Result<ReadFile, Problem<FileProblemCode>>> {
  const decoded = await decodeFile(file, purpose, progress);
  if (!decoded.ok) return decoded;
  const { encoding, text } = decoded.value;
  const layout = findLayout(text, purpose);
  if (!layout.ok) return layout;
  const { columns } = layout.value;
  const checker = createChecker({ ...book, columns, purpose });
  const rows: ReadRow[] = [];
  const counts = readRows(text, layout.value, {
    row(cells, line) {
      const { user, licenses, findings } = checker.checkRow(cells, line);
      rows.push({ line, user, licenses, findings });
    },
    progress(done, total) {
      progress({ step: 'checking', done, total });
    },
  });
  if (!counts.ok) return counts;
  return ok({
    name: file.name,
    asOf: file.lastModified,
    encoding,
    layout: layout.value,
    counts: counts.value,
    rows,
  });
}

async function decodeFile(
  file: File,
  purpose: Purpose,
  progress: (progress: ImportProgress) => void,
): Promise<Result<DecodedText, Problem<FileProblemCode>>> {
  try {
    // A file that has gone since it was chosen looks empty; only reading all of it fails.
    if (file.size === 0) await file.arrayBuffer();
    const head = inspectHead(await bytesOf(file, 0, headLength), purpose);
    if (!head.ok) return head;
    const reader = new TextReader();
    let piece = await bytesOf(file, 0, pieceLength);
    for (let end = pieceLength; piece.length > 0; end += pieceLength) {
      // On its way while this one is decoded.
      const next = bytesOf(file, end, end + pieceLength);
      reader.push(piece);
      progress({ step: 'reading', done: Math.min(file.size, end), total: file.size });
      piece = await next;
    }
    return ok(reader.finish());
  } catch (error) {
    // NotReadableError: changed since it was chosen; NotFoundError: gone, as a memory stick is when it is pulled.
    if (error instanceof DOMException && error.name.startsWith('Not')) return failed('file-changed');
    throw error;
  }
}

async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}
