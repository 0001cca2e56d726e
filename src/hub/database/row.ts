import type { Row } from './sql.ts';
import { assert } from '../../core/result.ts';

/** What a row holds is what this hub wrote: a column of another type is a broken assumption, not an input. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  assert(typeof value === 'string', `column ${column} is text`);
  return value;
}

export function numberOf(row: Row, column: string): number {
  const value = row[column];
  assert(typeof value === 'number', `column ${column} is a number`);
  return value;
}

/** A JSON column, in the shape it was written in. */
export function jsonOf<Value extends object>(row: Row, column: string): Value {
  const value = row[column];
  assert(typeof value === 'object' && value !== null, `column ${column} is a JSON object`);
  return value as Value;
}
