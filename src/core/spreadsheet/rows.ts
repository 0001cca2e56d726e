import type { Problem, Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { isBlankRow } from './cell.ts';
import type { FileProblemCode } from './finding.ts';
import type { Layout } from './layout.ts';
import { countOf, linesOf } from './lines.ts';
import type { ParsedBlock } from './parse.ts';
import { lineEnd, parseBlocks } from './parse.ts';

export interface RowCounts {
  readonly rows: number;
  /** Between rows; those at the end of the file do not count. */
  readonly emptyLines: number;
}

export interface RowReceiver {
  /** `line` is where the row begins, from 1, as a text editor counts. */
  row(cells: readonly string[], line: number): void;
  /** After each million characters or so. */
  progress?(done: number, total: number): void;
}

/** Gives every row below the headings, in order. */
export function readRows(
  whole: string,
  layout: Layout,
  receiver: RowReceiver,
): Result<RowCounts, Problem<FileProblemCode>> {
  // PapaParse takes a quote before blanks at the very end for one that is not closed.
  const text = whole.trimEnd();
  const newline = lineEnd(text);
  let line = 1;
  let rows = 0;
  let emptyLines = 0;
  let emptySinceRow = 0;
  let unclosedAt: number | undefined;

  function take(cells: readonly string[]): void {
    if (line <= layout.headingLine) return;
    if (isBlankRow(cells)) {
      emptySinceRow++;
      return;
    }
    rows++;
    emptyLines += rows === 1 ? 0 : emptySinceRow;
    emptySinceRow = 0;
    receiver.row(cells, line);
  }

  parseBlocks(text, layout.delimiter, (block) => {
    const oneLineEach = hasOneLineEach(text, newline, block);
    const { records } = block;
    for (const [index, cells] of records.entries()) {
      const lines = oneLineEach ? 1 : linesOf(cells, newline);
      const last = index === records.length - 1;
      if ((block.unclosed && last) || (lines > 1 && swallowsRows(cells, layout))) {
        unclosedAt = line;
        return false;
      }
      take(cells);
      line += lines;
    }
    if (block.unclosed) unclosedAt = line;
    receiver.progress?.(block.end, text.length);
    return !block.unclosed;
  });

  if (unclosedAt !== undefined) return failed('file-unclosed-quote', { line: unclosedAt });
  return rows === 0 ? failed('file-no-rows') : ok({ rows, emptyLines });
}

/** Counting line ends in the text costs next to nothing; counting them in each cell would cost as much as parsing. */
function hasOneLineEach(text: string, newline: string, { records, start, end }: ParsedBlock): boolean {
  return countOf(text, newline, start, end) <= records.length - (end === text.length ? 1 : 0);
}

/**
 * A quote that is never closed where it should be may be closed by another one, pages below; what is between
 * would be gone without a trace. Then a line inside a cell looks like a row: as many cells as there are
 * headings, and a user name in its place.
 */
function swallowsRows(cells: readonly string[], { delimiter, columns }: Layout): boolean {
  const index = columns.find((column) => column.field === 'userName')?.index ?? 0;
  return cells.some((cell) => {
    const inner = cell.split(/[\r\n]+/).slice(1);
    return inner.some((line) => {
      const parts = line.split(delimiter);
      return parts.length >= columns.length && /^[^\s@]+@[^\s@]+$/.test(parts[index]?.trim() ?? '');
    });
  });
}
