/**
 * The first `count` of the rows in the order of `compare`, without sorting all: for the first page of
 * 100,000 users one comparison each instead of seventeen.
 */
export function firstRows(
  rows: Iterable<number>,
  count: number,
  compare: (one: number, other: number) => number,
): number[] {
  const kept: number[] = [];
  for (const row of rows) {
    const last = kept[kept.length - 1];
    if (kept.length === count && (last === undefined || compare(row, last) >= 0)) continue;
    kept.splice(placeOf(kept, row, compare), 0, row);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

function placeOf(
  kept: readonly number[],
  row: number,
  compare: (one: number, other: number) => number,
): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(kept[middle] ?? 0, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
