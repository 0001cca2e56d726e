import type { AuthorityProblemCode } from '../core/hub/authority-problem.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { beginResponseSchema, customersResponseSchema } from '../protocol/hub/customers.ts';
import type { BeginRequest, BeginResponse, CustomersResponse } from '../protocol/hub/customers.ts';
import { readAs } from '../protocol/read.ts';
import { post, problemOf } from './hub-access.ts';
import { askHub } from './hub-request.ts';
import type { HubEntry, HubRefused } from './hub-request.ts';

type Asked<Value> = Promise<Result<Value, Problem<AuthorityProblemCode>>>;

/** All customers that the hub keeps for the team. */
export async function listHubCustomers(entry: HubEntry): Asked<CustomersResponse['customers']> {
  const response = await askHub(entry, '/hub/v1/customers');
  if (!response.ok) return refusedBegin(response);
  const read = readAs(customersResponseSchema, response.body);
  return read ? ok(read.customers) : failed('hub-different');
}

/** The hub takes a customer over, all of it or nothing. Gives where it stands then. */
export async function beginHubCustomer(
  entry: HubEntry,
  id: string,
  begin: Omit<BeginRequest, 'version'>,
): Asked<Pick<BeginResponse, 'cursor' | 'audit'>> {
  const response = await askHub(entry, customerPath(id), post(begin));
  if (!response.ok) return refusedBegin(response);
  const read = readAs(beginResponseSchema, response.body);
  return read ? ok({ cursor: read.cursor, audit: read.audit }) : failed('hub-different');
}

function customerPath(id: string): string {
  return `/hub/v1/customers/${encodeURIComponent(id)}`;
}

function refusedBegin(refused: HubRefused): {
  readonly ok: false;
  readonly problem: Problem<AuthorityProblemCode>;
} {
  switch (refused.code) {
    case 'customer-there':
    case 'customer-unknown':
    case 'too-large':
      return failed(refused.code);
    default:
      return problemOf(refused);
  }
}
