import type { User } from '../../core/directory/user.ts';
import { borneNameKey } from '../../core/directory/user.ts';
import type { CustomerKey, Queries } from './sql.ts';

/** Per statement: some megabytes. */
const usersAtOnce = 5000;

/** As of version 0: who asks from the start gets them with everything else. Fails when two bear one name. */
export async function insertUsers(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  users: readonly User[],
): Promise<void> {
  for (let from = 0; from < users.length; from += usersAtOnce) {
    const part = users.slice(from, from + usersAtOnce);
    const rows = part.map((body) => ({ id: body.id, name_key: borneNameKey(body), body }));
    await query(
      `insert into users (organization, customer, id, name_key, body, version)
        select $1, $2, id, name_key, body, 0
          from json_to_recordset($3) as own (id text, name_key text, body json)`,
      [organization, customer, JSON.stringify(rows)],
    );
  }
}
