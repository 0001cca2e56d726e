import type { User } from '../core/directory/user.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Answer } from '../core/outbox/answer.ts';
import type { PushOutcome } from '../protocol/hub.ts';
import {
  healthSchema,
  hubLimits,
  hubVersion,
  pullResponseSchema,
  pushResponseSchema,
} from '../protocol/hub.ts';
import { readAs } from '../protocol/read.ts';
import { askHub } from './hub-request.ts';
import type { HubConnection } from './hub-request.ts';
import type { Pulled, Pushed, Remote } from './remote.ts';

/** A hub that keeps the customer's book. */
export function createHubRemote(connection: HubConnection): Remote {
  return {
    isReachable: () => isReachable(connection),
    push: (operations) => push(connection, operations),
    pull: (since) => pull(connection, since),
  };
}

async function isReachable(connection: HubConnection): Promise<boolean> {
  const response = await askHub(connection, '/hub/health');
  return response.ok && readAs(healthSchema, response.body) !== undefined;
}

/** In as many requests as the hub's limits ask for. */
async function push(connection: HubConnection, operations: readonly Operation[]): Promise<Pushed> {
  const answers: Answer[] = [];
  for (let from = 0; from < operations.length; from += hubLimits.operations) {
    const part = operations.slice(from, from + hubLimits.operations);
    const response = await askHub(connection, `${customerPath(connection)}/operations`, {
      method: 'POST',
      body: JSON.stringify({ version: hubVersion, operations: part }),
    });
    const read = response.ok ? readAs(pushResponseSchema, response.body) : undefined;
    if (!read) {
      // What was answered counts; the rest has no answer and is asked for again by the same ids.
      if (answers.length > 0) break;
      return { ok: false, failure: response.ok ? { class: 'unknown' } : response.failure };
    }
    answers.push(...read.outcomes.flatMap(answerOf));
    if (read.outcomes.some(({ status }) => status === 'later')) break;
  }
  return { ok: true, answers };
}

function answerOf(outcome: PushOutcome): Answer[] {
  if (outcome.status === 'later') return [];
  return [outcome.status === 'duplicate' ? outcome.answer : outcome];
}

async function pull(connection: HubConnection, since: number): Promise<Pulled> {
  // A user who changes between two pages comes again in a later one, with what is newer.
  const users = new Map<string, User>();
  let after: string | undefined;
  for (;;) {
    const place = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const response = await askHub(connection, `${customerPath(connection)}/changes?since=${since}${place}`);
    if (!response.ok) return response;
    const page = readAs(pullResponseSchema, response.body);
    if (!page) return { ok: false, failure: { class: 'ours' } };
    // `gone` and `whole` speak of users who were deleted: no operation does that yet.
    for (const user of page.users) users.set(user.id, user);
    after = page.next;
    if (after === undefined) {
      const seats = new Map(Object.entries(page.seats));
      return { ok: true, users: [...users.values()], seats, cursor: page.cursor };
    }
  }
}

function customerPath({ customer }: HubConnection): string {
  return `/hub/v1/customers/${encodeURIComponent(customer)}`;
}
