import type { User } from '../../core/directory/user.ts';
import { userNameKey } from '../../core/directory/user.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Effect, SeatChange } from '../../core/operations/slice.ts';
import { assert } from '../../core/result.ts';
import type { CustomerKey, Queries } from './sql.ts';

/** Writes what an applied operation does, and the operation itself, under its version. */
export async function writeEffect(
  queries: Queries,
  key: CustomerKey,
  { operation, effect, version }: { operation: Operation; effect: Effect; version: number },
): Promise<void> {
  await writeUser(queries, key, effect.user, version);
  for (const change of effect.seats) await writeSeats(queries, key, change);
  await queries.query(
    'insert into changes (organization, customer, version, operation) values ($1, $2, $3, $4)',
    [key.organization, key.customer, version, JSON.stringify(operation)],
  );
}

export async function writeUser(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  user: User,
  version: number,
): Promise<void> {
  await query(
    `insert into users (organization, customer, id, name_key, body, version)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (organization, customer, id)
      do update set name_key = $4, body = $5, version = $6, gone = false`,
    [organization, customer, user.id, userNameKey(user.userName), JSON.stringify(user), version],
  );
}

/**
 * The last guard of a seat: whatever was decided before, the statement itself lets assigned grow only below
 * total. A pool that is over-full may still shrink.
 */
async function writeSeats(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  { product, by }: SeatChange,
): Promise<void> {
  const written = await query(
    `update pools set assigned = assigned + $4
      where organization = $1 and customer = $2 and product = $3 and ($4 < 0 or assigned < total)
      returning product`,
    [organization, customer, product, by],
  );
  // A license of a product that the customer owns no pool of may be taken away; there is no seat to count.
  assert(written.length === 1 || by < 0, `a seat of ${product} is free under lock`);
}
