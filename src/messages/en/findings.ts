import type { Facts } from '../../core/result.ts';
import type { FindingCode } from '../../core/spreadsheet/finding.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

/** What is wrong with one row of a file, and what to do about it. Whoever shows it names the row. */
export type Findings = Readonly<Record<FindingCode, (facts: Facts) => string>>;

const partsOfUserName: ReadonlyMap<string, string> = new Map([
  ['before', 'before the @'],
  ['after', 'after the @'],
]);

export function findings(f: Formats): Findings {
  const { text, quoted, number, field } = createFactTexts(f, fields);
  return {
    required: (facts) => `${field(facts)} is missing. Every user needs it.`,
    'too-long': (facts) =>
      `${field(facts)} has ${number(facts, 'length')} characters, and at most ${number(facts, 'limit')} are possible. Shorten ${quoted(facts, 'value')}.`,
    'user-name-syntax': (facts) =>
      `${quoted(facts, 'value')} is not a user name: it needs exactly one @, with something before and after it.`,
    'user-name-characters': (facts) =>
      `The user name ${quoted(facts, 'value')} contains characters that are not allowed: ${text(facts, 'characters')}. Letters from a to z, digits and . - _ ' ! # ^ ~ are.`,
    'user-name-dots': (facts) =>
      `The user name ${quoted(facts, 'value')} has a dot where none may be: at the beginning, right before the @, or two in a row.`,
    'user-name-length': (facts) =>
      `The user name ${quoted(facts, 'value')} is too long: ${partsOfUserName.get(text(facts, 'part')) ?? 'in all'} it has ${number(facts, 'length')} characters, and at most ${number(facts, 'limit')} are possible.`,
    'domain-foreign': (facts) =>
      `${quoted(facts, 'value')} is in the domain ${text(facts, 'domain')}, which is not one of this customer’s: ${text(facts, 'domains')}. Make sure that this is the right customer.`,
    'duplicate-in-file': (facts) =>
      `The user name ${quoted(facts, 'value')} is already on line ${number(facts, 'row')}. The first line counts.`,
    'duplicate-in-book': (facts) =>
      `The user name ${quoted(facts, 'value')} is already in use at this customer. Choose another one, or leave the row out.`,
    'location-unknown': (facts) =>
      `The location ${quoted(facts, 'value')} is not a country code. Use the two letters, for example US or DE.`,
    'location-missing': () =>
      'The location is missing, and no license can be assigned without it. Fill in the cell, or choose a location for all rows.',
    'product-unknown': (facts) =>
      `${quoted(facts, 'value')} is neither the name nor the part number of a product.`,
    'extra-cells': (facts) =>
      `The row has ${number(facts, 'cells')} cells, but there are only ${number(facts, 'columns')} headings. Perhaps a separator stands inside a cell: put that cell in quotation marks.`,
    'unreadable-characters': (facts) =>
      `${field(facts)} contains characters that cannot be read: ${quoted(facts, 'value')}. Correct the cell, or save the file again as CSV UTF-8.`,
  };
}
