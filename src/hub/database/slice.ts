import type { Seats } from '../../core/directory/pool.ts';
import type { User } from '../../core/directory/user.ts';
import { userNameKey } from '../../core/directory/user.ts';
import type { Slice, Touches } from '../../core/operations/slice.ts';
import { jsonOf, numberOf, textOf } from './row.ts';
import type { CustomerKey, Queries } from './sql.ts';

/**
 * Exactly what an operation touches, locked until the transaction ends. Always pools before users and each
 * in the order of its key: two operations that meet wait for each other and do not lock each other out.
 */
export async function lockSlice(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  { users, nameKeys, pools }: Touches,
): Promise<Slice> {
  const poolRows = await query(
    `select product, total, assigned from pools
      where organization = $1 and customer = $2 and product = any($3::text[])
      order by product for update`,
    [organization, customer, pools],
  );
  const userRows = await query(
    `select id, body from users
      where organization = $1 and customer = $2 and not gone
        and (id = any($3::text[]) or name_key = any($4::text[]))
      order by id for update`,
    [organization, customer, users, nameKeys],
  );
  const seats = new Map<string, Seats>();
  for (const row of poolRows) {
    seats.set(textOf(row, 'product'), {
      total: numberOf(row, 'total'),
      assigned: numberOf(row, 'assigned'),
    });
  }
  const found = new Map<string, User>();
  const owners = new Map<string, string>();
  for (const row of userRows) {
    const user = jsonOf<User>(row, 'body');
    found.set(user.id, user);
    owners.set(userNameKey(user.userName), user.id);
  }
  return {
    user: (id) => found.get(id),
    nameOwner: (nameKey) => owners.get(nameKey),
    seats: (product) => seats.get(product),
  };
}
