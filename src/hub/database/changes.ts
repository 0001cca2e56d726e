import type { CustomerFields } from '../../core/directory/customer.ts';
import type { Seats } from '../../core/directory/pool.ts';
import { headOf } from './customers.ts';
import type { CustomerHead } from './customers.ts';
import { jsonOf, numberOf, textOf } from './row.ts';
import type { CustomerKey, Queries } from './sql.ts';

/** A place in a customer's users, in the order of their last change. */
export interface ChangePlace {
  readonly version: number;
  readonly id: string;
}

export interface ChangedUser extends ChangePlace {
  /** As JSON, just as it was written. */
  readonly user: string;
  /** Something at the user waits to be carried over. */
  readonly recorded: boolean;
  /** A tombstone: `user` is what it last was. */
  readonly gone: boolean;
}

/** All that is read afterwards in the same transaction is as of one moment. */
export async function readAsOfNow({ query }: Queries): Promise<void> {
  await query('set transaction isolation level repeatable read, read only');
}

export async function readHead(
  { query }: Queries,
  { organization, customer }: CustomerKey,
): Promise<(CustomerHead & { readonly oldestCursor: number; readonly fields: CustomerFields }) | undefined> {
  const [row] = await query(
    `select version, audit_number, audit_hash, oldest_cursor, body from customers
      where organization = $1 and customer = $2`,
    [organization, customer],
  );
  return (
    row && {
      ...headOf(row),
      oldestCursor: numberOf(row, 'oldest_cursor'),
      fields: jsonOf<CustomerFields>(row, 'body'),
    }
  );
}

/** Users whose last change comes after that place. */
export async function readChangedUsers(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  after: ChangePlace,
  limit: number,
): Promise<readonly ChangedUser[]> {
  const rows = await query(
    `select id, version, gone, uncarried, body::text as body from users
      where organization = $1 and customer = $2 and version >= 0 and (version, id) > ($3::integer, $4::text)
      order by version, id limit $5`,
    [organization, customer, after.version, after.id, limit],
  );
  return rows.map((row) => ({
    version: numberOf(row, 'version'),
    id: textOf(row, 'id'),
    user: textOf(row, 'body'),
    recorded: numberOf(row, 'uncarried') > 0,
    gone: row['gone'] === true,
  }));
}

/** Every pool of the customer: they are few. */
export async function readSeats(
  { query }: Queries,
  { organization, customer }: CustomerKey,
): Promise<Readonly<Record<string, Seats>>> {
  const rows = await query(
    'select product, total, assigned from pools where organization = $1 and customer = $2 order by product',
    [organization, customer],
  );
  return Object.fromEntries(
    rows.map((row) => [
      textOf(row, 'product'),
      { total: numberOf(row, 'total'), assigned: numberOf(row, 'assigned') },
    ]),
  );
}
