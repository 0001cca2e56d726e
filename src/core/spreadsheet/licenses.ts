import { findProduct, partNumberOf } from '../directory/product-lookup.ts';
import { normalizeHeading } from './heading-key.ts';
import { noLicense } from './tables/no-license.ts';

export interface CellLicenses {
  /** Part numbers, each once. */
  readonly products: readonly string[];
  /** What is neither a product's name nor a part number. */
  readonly unknown: readonly string[];
}

const wordsForNone = new Set(['', ...noLicense.map(normalizeHeading)]);

/** Reads cells that name products. Files repeat a few cells a thousand times, so each text is read once. */
export function createLicenseReader(): (cell: string) => CellLicenses {
  const known = new Map<string, CellLicenses>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const licenses = readLicenses(cell);
    known.set(cell, licenses);
    return licenses;
  };
}

/** More parts than any product's own name has; without a limit a cell full of separators takes for ever. */
const longestRun = 4;

/**
 * Products separated by + or ;. Some have a + in their own name ("Enterprise Mobility + Security E3"), so at
 * each place the longest run of parts that is a product is taken.
 */
function readLicenses(cell: string): CellLicenses {
  const parts = cell.split(/([+;])/);
  const products = new Set<string>();
  const unknown: string[] = [];
  let start = 0;
  while (start < parts.length) {
    // Parts are at even places, separators between them.
    let end = Math.min(parts.length, start + 2 * longestRun - 1);
    while (end > start + 1 && findProduct(textOf(parts, start, end)) === undefined) end -= 2;
    const text = textOf(parts, start, Math.max(end, start + 1));
    const product = findProduct(text) ?? unlistedPartNumber(text);
    if (product !== undefined) products.add(product);
    else if (!wordsForNone.has(normalizeHeading(text))) unknown.push(text);
    start = Math.max(end, start + 1) + 1;
  }
  return { products: [...products], unknown };
}

function textOf(parts: readonly string[], start: number, end: number): string {
  return parts.slice(start, end).join('').trim();
}

/** Of a product that the table lacks. Written in capitals or with "_", or else any single word would be one. */
function unlistedPartNumber(text: string): string | undefined {
  if (wordsForNone.has(normalizeHeading(text))) return undefined;
  return text === text.toUpperCase() || text.includes('_') ? partNumberOf(text) : undefined;
}
