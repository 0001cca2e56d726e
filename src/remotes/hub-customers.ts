import type { AuthorityProblemCode } from '../core/hub/authority-problem.ts';
import type { HubAccessProblemCode } from '../core/hub/problem.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import {
  beginResponseSchema,
  customersResponseSchema,
  saveResponseSchema,
} from '../protocol/hub/customers.ts';
import type {
  BeginRequest,
  BeginResponse,
  CustomersResponse,
  SaveOutcome,
  SaveRequest,
} from '../protocol/hub/customers.ts';
import { readAs } from '../protocol/read.ts';
import { post, problemOf } from './hub-access.ts';
import { askHub, customerPath } from './hub-request.ts';
import type { HubEntry, HubRefused, HubResponse } from './hub-request.ts';

type Asked<Value> = Promise<Result<Value, Problem<AuthorityProblemCode>>>;

/** All customers that the hub keeps for the team. */
export async function listHubCustomers(entry: HubEntry): Asked<CustomersResponse['customers']> {
  const response = await askHub(entry, '/hub/v1/customers');
  if (!response.ok) return refusedBegin(response);
  const read = readAs(customersResponseSchema, response.body);
  return read ? ok(read.customers) : failed('hub-different');
}

/** The hub takes few customers over at a time: for about a minute this one waits for those before it. */
const mostTries = 30;
/** What asks for more has another reason, and the person is told. */
const longestWaitMs = 5000;

function waitMsOf(response: HubResponse): number | undefined {
  if (response.ok || response.failure.class !== 'retryable') return undefined;
  const { retryAfterMs } = response.failure;
  return retryAfterMs !== undefined && retryAfterMs <= longestWaitMs ? retryAfterMs : undefined;
}

/** The hub takes a customer over, all of it or nothing. Gives where it stands then. */
export async function beginHubCustomer(
  entry: HubEntry,
  id: string,
  begin: Omit<BeginRequest, 'version'>,
): Asked<Pick<BeginResponse, 'cursor' | 'audit'>> {
  const ask = () => askHub(entry, customerPath(id), post(begin));
  let response = await ask();
  for (let tries = 1; tries < mostTries; tries++) {
    const waitMs = waitMsOf(response);
    if (waitMs === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    response = await ask();
  }
  if (!response.ok) return refusedBegin(response);
  const read = readAs(beginResponseSchema, response.body);
  return read ? ok({ cursor: read.cursor, audit: read.audit }) : failed('hub-different');
}

/** What people keep of a customer by hand is another from now on, unless somebody else was faster. */
export async function saveHubCustomer(
  entry: HubEntry,
  id: string,
  save: Omit<SaveRequest, 'version'>,
): Promise<Result<SaveOutcome, Problem<HubAccessProblemCode | 'customer-unknown'>>> {
  const response = await askHub(entry, customerPath(id), { ...post(save), method: 'PUT' });
  if (!response.ok) return response.code === 'customer-unknown' ? failed(response.code) : problemOf(response);
  const read = readAs(saveResponseSchema, response.body);
  return read ? ok(read.outcome) : failed('hub-different');
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
