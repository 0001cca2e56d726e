import type { ProductFact } from './tables/product.ts';
import { products } from './tables/products.ts';

// Names and ids of products. Whatever the table lacks is still usable by its part number.
const byPartNumber = new Map(products.map((product) => [product.partNumber, product]));
const partNumbers = new Map(products.flatMap((product) => keysOf(product)));
const searchable = products.map((product) => searchEntry(product));

/** The name to show; the part number itself for a product that the table does not have. */
export function productName(partNumber: string): string {
  return byPartNumber.get(partNumber)?.name ?? partNumber;
}

/** The part number of a product of the table, by any of its names, its part number or its skuId. */
export function findProduct(text: string): string | undefined {
  return partNumbers.get(textKey(text));
}

/**
 * Whether the text could be a part number, known or not. Partner Center's own catalog ids have a slash
 * (`CFQ7TTC0K5DR/0002`), Graph's `skuPartNumber` has underscores. The few published ones with blanks or
 * parentheses are not taken: a product's name would pass as well.
 */
export function isPartNumber(text: string): boolean {
  return /^[A-Za-z0-9_/.-]{3,60}$/.test(text);
}

/** The product id of a typed-in part number: trimmed and upper case, or nothing if it cannot be one. */
export function partNumberOf(text: string): string | undefined {
  const trimmed = text.normalize('NFKC').trim();
  return isPartNumber(trimmed) ? trimmed.toUpperCase() : undefined;
}

/**
 * Products whose names or part number contain every word of the text, in any order: first those whose name
 * begins with the text, then those whose name has words that begin so, then the rest.
 */
export function searchProducts(text: string, limit: number): readonly ProductFact[] {
  const wanted = textKey(text);
  const words = wanted.split(' ');
  return searchable
    .filter((entry) => words.every((word) => entry.text.includes(word)))
    .map((entry) => ({ product: entry.product, rank: rank(entry.name, wanted, words) }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map((entry) => entry.product);
}

/**
 * Only today's name counts here: "business premium" was once the name, and still is the part number, of what
 * is now Business Standard.
 */
function rank(name: string, wanted: string, words: readonly string[]): number {
  if (name.startsWith(wanted)) return 0;
  return words.every((word) => name.startsWith(word) || name.includes(` ${word}`)) ? 1 : 2;
}

function keysOf(product: ProductFact): [string, string][] {
  const texts = [product.partNumber, product.skuId, product.name, ...(product.otherNames ?? [])];
  return texts.map((text) => [textKey(text), product.partNumber]);
}

function searchEntry(product: ProductFact): { product: ProductFact; name: string; text: string } {
  const texts = [
    product.name,
    ...(product.otherNames ?? []),
    product.partNumber,
    product.partNumber.replaceAll('_', ' '),
  ];
  return { product, name: textKey(product.name), text: textKey(texts.join(' ')) };
}

/**
 * Texts are the same when this is: portals write "Exchange Online (Plan 1)" and "Exchange Online Plan 1", and
 * copied cells bring no-break and zero-width blanks along.
 */
function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b()]+/g, ' ')
    .trim()
    .toLowerCase();
}
