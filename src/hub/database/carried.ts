import { textOf } from './row.ts';
import type { CustomerKey, Queries } from './sql.ts';

export interface Carried {
  readonly operation: string;
  readonly subject: string;
}

/** Notes when applied operations were carried over. Gives those of whom that was not known. */
export async function markCarried(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  operations: readonly string[],
  at: number,
): Promise<readonly Carried[]> {
  const rows = await query(
    `update answers set carried_at = $4
      where organization = $1 and customer = $2 and operation = any($3::text[])
        and carried_at is null and answer->>'status' = 'applied'
      returning operation, subject`,
    [organization, customer, operations, at],
  );
  return rows.map((row) => ({ operation: textOf(row, 'operation'), subject: textOf(row, 'subject') }));
}

/** One id for each operation that was carried over: these users change with that version. */
export async function countCarried(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  subjects: readonly string[],
  version: number,
): Promise<void> {
  await query(
    // Not joined: a database without statistics would look at every user once for each of them.
    `update users set version = $4,
        uncarried = uncarried - (select count(*)::integer from unnest($3::text[]) as done where done = users.id)
      where organization = $1 and customer = $2 and id = any ($3::text[])`,
    [organization, customer, subjects, version],
  );
}
