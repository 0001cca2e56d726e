import type { Facts } from '../result.ts';

/** Why a file cannot be read at all. Facts are named beside each code. */
export type FileProblemCode =
  /** nothing in it */
  | 'file-empty'
  /** kind: 'xlsx' | 'xls' | 'pdf' | 'zip' | 'image' | 'unknown' — not text at all */
  | 'file-not-text'
  /** encoding: 'UTF-16' — text, but not in an encoding that is read */
  | 'file-encoding'
  /** no line among the first 50 looks like headings we know; headings: what the likeliest line said */
  | 'file-no-headings'
  /** the headings lack a column that is needed; field, headings */
  | 'file-column-missing'
  /** headings, but no rows below */
  | 'file-no-rows'
  /** it changed or went away while it was read */
  | 'file-changed'
  /** line: one quote is never closed and swallows the rest */
  | 'file-unclosed-quote';

/** What is wrong with one row. `value` is the cell's text, cut to 80 characters, where a cell is meant. */
export type FindingCode =
  /** field */
  | 'required'
  /** field, value, length, limit (characters) */
  | 'too-long'
  /** value: exactly one @ is needed */
  | 'user-name-syntax'
  /** value, characters: those that Entra does not take */
  | 'user-name-characters'
  /** value: a dot right before the @, at the start, or two in a row */
  | 'user-name-dots'
  /** value, length, limit, part: 'before' | 'after' | 'whole' */
  | 'user-name-length'
  /** value, domain, domains: the customer's */
  | 'domain-foreign'
  /** value, row: the first row with the same user name */
  | 'duplicate-in-file'
  /** value */
  | 'duplicate-in-book'
  /** value: not an ISO 3166-1 alpha-2 code */
  | 'location-unknown'
  /** the row has no location and none was chosen for all, but products were */
  | 'location-missing'
  /** value: neither a product's name nor a part number */
  | 'product-unknown'
  /** cells, columns: the row has more cells than there are headings */
  | 'extra-cells'
  /** field, value: control or invisible characters, or U+FFFD from a wrong encoding */
  | 'unreadable-characters';

export interface Finding {
  readonly code: FindingCode;
  readonly facts: Facts;
}
