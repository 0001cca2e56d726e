import { numberOf, textOf } from './row.ts';
import type { CustomerKey, Queries } from './sql.ts';

export async function listCustomerKeys({ query }: Queries): Promise<readonly CustomerKey[]> {
  const rows = await query('select organization, customer from customers order by organization, customer');
  return rows.map((row) => ({
    organization: textOf(row, 'organization'),
    customer: textOf(row, 'customer'),
  }));
}

/**
 * Who was deleted before a time, with nothing left to be carried over, becomes a tombstone without a word about
 * the person, at this version. Gives how many. The caller holds the customer's head.
 */
export async function buryDeleted(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  { before, version }: { readonly before: number; readonly version: number },
): Promise<number> {
  const buried = await query(
    `update users set gone = true, body = json_build_object('id', id), version = $4
      where organization = $1 and customer = $2 and name_key is null and not gone and uncarried = 0
        and (body->>'deletedAt')::double precision < $3 returning id`,
    [organization, customer, before, version],
  );
  return buried.length;
}

/** Since when there is this version: without it, its tombstones would never be forgotten. */
export async function addChange(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  { version, at }: { readonly version: number; readonly at: number },
): Promise<void> {
  await query('insert into changes (organization, customer, version, at) values ($1, $2, $3, $4)', [
    organization,
    customer,
    version,
    at,
  ]);
}

/**
 * Forgets the log of what was applied before a time, and the tombstones of those days: who is told of nobody
 * any more gets everything instead (`oldest_cursor`). Somebody whose end is still to be carried over stays, and
 * so do answers and audit: an operation may come again after years, and must not be done again. The caller
 * holds the customer's head.
 */
export async function forgetBefore(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  time: number,
): Promise<void> {
  const key = [organization, customer];
  const forgotten = await query(
    `delete from changes where organization = $1 and customer = $2
      and version <= (select max(version) from changes
        where organization = $1 and customer = $2 and at < $3)
      returning version`,
    [...key, time],
  );
  if (forgotten.length === 0) return;
  const last = Math.max(...forgotten.map((row) => numberOf(row, 'version')));
  const gone = await query(
    `delete from users where organization = $1 and customer = $2
      and gone and uncarried = 0 and version <= $3 returning version`,
    [...key, last],
  );
  if (gone.length === 0) return;
  await query(
    `update customers set oldest_cursor = greatest(oldest_cursor, $3)
      where organization = $1 and customer = $2`,
    [...key, Math.max(...gone.map((row) => numberOf(row, 'version')))],
  );
}
