import type { HubRole } from '../../core/hub/role.ts';
import { hubRoles } from '../../core/hub/role.ts';
import { assert } from '../../core/result.ts';
import type { Row } from './sql.ts';

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

/** Undefined where the column is empty. */
export function timeOf(row: Row, column: string): number | undefined {
  return row[column] === null ? undefined : numberOf(row, column);
}

export function roleOf(row: Row, column: string): HubRole {
  const role = hubRoles.find((known) => known === row[column]);
  assert(role, `column ${column} is a role`);
  return role;
}

/** A JSON column, in the shape it was written in. */
export function jsonOf<Value extends object>(row: Row, column: string): Value {
  const value = row[column];
  assert(typeof value === 'object' && value !== null, `column ${column} is a JSON object`);
  return value as Value;
}
