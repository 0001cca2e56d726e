import { productName } from '../core/directory/product-lookup.ts';
import type { Facts } from '../core/result.ts';
import type { Fields } from './en/fields.ts';
import type { Formats } from './format.ts';

/** Turns single facts of a code into the words of a sentence. */
export interface FactTexts {
  /** As it is. */
  text(facts: Facts, name: string): string;
  quoted(facts: Facts, name: string): string;
  number(facts: Facts, name: string): string;
  count(facts: Facts, name: string): number;
  /** The product's name in quotation marks. */
  product(facts: Facts): string;
  /** The field's name in quotation marks. */
  field(facts: Facts): string;
}

// A fact that is not there must neither break the page nor leave a hole that reads like another sentence.
const missing = '…';

export function createFactTexts(f: Formats, fieldNames: Fields): FactTexts {
  const nameOfField = new Map<string, string>(Object.entries(fieldNames));
  function text(facts: Facts, name: string): string {
    const fact = facts[name] ?? missing;
    return typeof fact === 'number' ? f.number(fact) : fact;
  }
  function count(facts: Facts, name: string): number {
    return Number(facts[name] ?? 0);
  }
  return {
    text,
    quoted: (facts, name) => f.quote(text(facts, name)),
    number: (facts, name) => f.number(count(facts, name)),
    count,
    product: (facts) => f.quote(productName(text(facts, 'product'))),
    field(facts) {
      const field = text(facts, 'field');
      return f.quote(nameOfField.get(field) ?? field);
    },
  };
}
