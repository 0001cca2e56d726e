import type { Seats } from '../../core/directory/pool.ts';
import type { CustomerKey, Queries } from './sql.ts';

/**
 * These pools are all that there are from now on. Of one that was there before only the total changes: what is
 * assigned is counted from operations. The caller holds the customer's head.
 */
export async function writePools(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  seats: Readonly<Record<string, Seats>>,
): Promise<void> {
  await query(
    'delete from pools where organization = $1 and customer = $2 and not (product = any ($3::text[]))',
    [organization, customer, Object.keys(seats)],
  );
  const rows = Object.entries(seats).map(([product, { total, assigned }]) => ({ product, total, assigned }));
  await query(
    `insert into pools (organization, customer, product, total, assigned)
      select $1, $2, product, total, assigned
        from json_to_recordset($3) as own (product text, total integer, assigned integer)
      on conflict (organization, customer, product) do update set total = excluded.total`,
    [organization, customer, JSON.stringify(rows)],
  );
}
