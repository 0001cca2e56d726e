import type { Problem, Result } from '../core/result.ts';
import { assert, failed, ok } from '../core/result.ts';
import type { BeginRequest } from '../protocol/hub/customers.ts';
import { addAudit } from './database/audit.ts';
import { insertCustomer, lockHead, writeHead } from './database/customers.ts';
import type { CustomerHead } from './database/customers.ts';
import { insertUsers } from './database/first-users.ts';
import { writePools } from './database/pools.ts';
import { sqlState } from './database/sql.ts';
import { tell } from './database/tell.ts';
import type { HubEnvironment, Sender } from './push.ts';

/** A customer begins at the hub, all of it or nothing. Gives where it stands then. */
export async function beginCustomer(
  { database, now }: HubEnvironment,
  sender: Sender,
  { customer, users, seats }: BeginRequest,
): Promise<Result<CustomerHead, Problem<'customer-there' | 'not-understood'>>> {
  try {
    return await database.transaction(async (queries) => {
      if (!(await insertCustomer(queries, sender, customer))) return failed('customer-there');
      await writePools(queries, sender, seats);
      await insertUsers(queries, sender, users);
      const head = await lockHead(queries, sender);
      assert(head, 'the customer was just made');
      const { organization, device } = sender;
      const entry = { at: now(), device, what: 'begin-customer', outcome: `${users.length} users` };
      const audit = await addAudit(queries, sender, head.audit, entry);
      await writeHead(queries, sender, { version: head.version, audit });
      // For who lists the customers: there is one more.
      await tell(queries, { what: 'changed', organization, customer: sender.customer, cursor: head.version });
      return ok({ version: head.version, audit });
    });
  } catch (error) {
    // Two of the users bear one name.
    if (sqlState(error) === '23505') return failed('not-understood');
    throw error;
  }
}
