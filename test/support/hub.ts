import type { HubRole } from '../../src/core/hub/role.ts';
import { beginCustomer } from '../../src/hub/begin-customer.ts';
import { pullText } from '../../src/hub/pull.ts';
import type { PullQuery } from '../../src/hub/pull.ts';
import type { PullResponse } from '../../src/protocol/hub/pull.ts';
import type { CustomerKey, HubDatabase } from '../../src/hub/database/sql.ts';
import { ok } from '../../src/core/result.ts';
import { push as pushToHub } from '../../src/hub/push.ts';
import type { HubEnvironment, Sender } from '../../src/hub/push.ts';
import { noon } from './builders.ts';
import type { AuthorityStart } from './remote-suite.ts';

export const sender: Sender = { organization: 'team', customer: 'school', device: 'laptop' };

export function hubOf(database: HubDatabase): HubEnvironment {
  return { database, now: () => noon };
}

/** A device that may do everything, to be made. */
export function deviceIn(organization: string, role: HubRole = 'admin') {
  return { organization, name: 'laptop', person: 'Kim', role };
}

/** A customer at the hub, with what its book says. */
export async function begin(
  database: HubDatabase,
  { users = [], seats = {} }: AuthorityStart = {},
  who: Sender = sender,
): Promise<void> {
  const customer = {
    name: 'School',
    domains: ['school.example'],
    country: 'DE',
    language: 'de' as const,
    color: 0,
  };
  const begun = await beginCustomer(hubOf(database), who, { version: 1, customer, users: [...users], seats });
  if (!begun.ok) throw new Error(`not begun: ${begun.problem.code}`);
}

/** The outcomes alone. */
export async function push(...asked: Parameters<typeof pushToHub>) {
  const pushed = await pushToHub(...asked);
  return pushed.ok ? ok(pushed.value.outcomes) : pushed;
}

/** A page as the device reads it. */
export async function pull(database: HubDatabase, key: CustomerKey, query: PullQuery) {
  const pulled = await pullText(database, key, query);
  return pulled.ok ? ok(JSON.parse(pulled.value) as PullResponse) : pulled;
}
