import type { Seats } from '../../core/directory/pool.ts';
import type { User } from '../../core/directory/user.ts';
import { borneNameKey } from '../../core/directory/user.ts';
import type { Slice, Touches } from '../../core/operations/slice.ts';
import type { Answer } from '../../core/outbox/answer.ts';
import { assert } from '../../core/result.ts';
import { jsonOf } from './row.ts';
import type { CustomerKey, Queries } from './sql.ts';

/** What an operation is decided by. */
export interface Known {
  /** What was said when it came before. */
  readonly answer: Answer | undefined;
  /** A person has carried it over since. */
  readonly carried: boolean;
  /** Exactly what it touches. */
  readonly slice: Slice;
}

/**
 * One statement for all of it. Each user is looked up alone, by a whole key: from `id = any (…)` a database
 * without statistics, as the embedded one always is, makes a walk through every user of the customer.
 */
const statement = `select
  (select json_build_object('answer', answer, 'carried', carried_at is not null) from answers
    where organization = $1 and customer = $2 and operation = $3) as answered,
  (select json_agg(json_build_object('product', product, 'total', total, 'assigned', assigned))
    from pools where organization = $1 and customer = $2 and product = any ($4::text[])) as pools,
  (select json_agg((select case when not gone then body end from users
      where organization = $1 and customer = $2 and id = wanted))
    from unnest($5::text[]) as wanted) as by_id,
  (select json_agg((select body from users
      where organization = $1 and customer = $2 and name_key = wanted and not gone))
    from unnest($6::text[]) as wanted) as by_name`;

/** The caller holds the customer's head, so none of it changes before the commit. */
export async function readKnown(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  operation: string,
  { users, nameKeys, pools }: Touches,
): Promise<Known> {
  const [row] = await query(statement, [organization, customer, operation, pools, users, nameKeys]);
  assert(row, 'a select without a table gives a row');
  const answered =
    row['answered'] === null ? undefined : jsonOf<Pick<Known, 'answer' | 'carried'>>(row, 'answered');
  const list = <Value>(column: string): readonly Value[] =>
    row[column] === null ? [] : jsonOf<Value[]>(row, column);
  const seats = new Map(list<Seats & { product: string }>('pools').map((pool) => [pool.product, pool]));
  const found = new Map<string, User>();
  const owners = new Map<string, string>();
  for (const user of [...list<User | null>('by_id'), ...list<User | null>('by_name')]) {
    // Nobody has that id or name.
    if (!user) continue;
    found.set(user.id, user);
    const name = borneNameKey(user);
    if (name !== undefined) owners.set(name, user.id);
  }
  return {
    answer: answered?.answer,
    carried: answered?.carried ?? false,
    slice: {
      user: (id) => found.get(id),
      nameOwner: (nameKey) => owners.get(nameKey),
      seats: (product) => seats.get(product),
    },
  };
}
