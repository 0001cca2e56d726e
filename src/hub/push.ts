import { apply } from '../core/operations/apply.ts';
import type { Operation } from '../core/operations/operation.ts';
import { touches } from '../core/operations/touches.ts';
import type { Answer } from '../core/outbox/answer.ts';
import type { Problem, Result } from '../core/result.ts';
import { assert, failed, ok } from '../core/result.ts';
import type { PushOutcome } from '../protocol/hub/push.ts';
import { readAnswer, writeAnswer } from './database/answers.ts';
import { addAudit } from './database/audit.ts';
import { hasCustomer, lockHead, writeHead } from './database/customers.ts';
import { writeEffect } from './database/effect.ts';
import { lockSlice } from './database/slice.ts';
import { sqlState } from './database/sql.ts';
import type { CustomerKey, HubDatabase, Queries } from './database/sql.ts';

export interface HubEnvironment {
  readonly database: HubDatabase;
  now(): number;
}

/** A customer as a device speaks of it. */
export interface Sender extends CustomerKey {
  readonly device: string;
}

/**
 * Somebody else was at the same rows: a serialization failure, a deadlock, or a key (a name, an id, an
 * answer) that another transaction made a moment ago. Run again, the operation sees what that one wrote.
 */
const passing = ['40001', '40P01', '23505'];
const mostTries = 10;

/** Operations of one customer, in order, each in a transaction of its own with its stored answer. */
export async function push(
  environment: HubEnvironment,
  sender: Sender,
  operations: readonly Operation[],
): Promise<Result<readonly PushOutcome[], Problem<'customer-unknown'>>> {
  const known = await environment.database.transaction((queries) => hasCustomer(queries, sender));
  if (!known) return failed('customer-unknown');
  const outcomes: PushOutcome[] = [];
  let blocked = false;
  for (const operation of operations) {
    const outcome: PushOutcome | undefined = blocked
      ? undefined
      : await decide(environment, sender, operation);
    // What comes after may rest on it: order is kept, so nothing overtakes.
    blocked ||= outcome === undefined;
    outcomes.push(outcome ?? { operation: operation.id, status: 'later' });
  }
  return ok(outcomes);
}

/** Undefined when others were quicker at every try. */
async function decide(
  { database, now }: HubEnvironment,
  sender: Sender,
  operation: Operation,
): Promise<PushOutcome | undefined> {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await database.transaction((queries) => decideOnce(queries, sender, operation, now()));
    } catch (error) {
      if (!passing.includes(sqlState(error) ?? '')) throw error;
    }
  }
  return undefined;
}

async function decideOnce(
  queries: Queries,
  sender: Sender,
  operation: Operation,
  at: number,
): Promise<PushOutcome> {
  const stored = await readAnswer(queries, sender, operation.id);
  if (stored) return { operation: operation.id, status: 'duplicate', answer: stored };
  const applied = apply(await lockSlice(queries, sender, touches(operation)), operation);
  // Last of all locks, so that who holds it waits for nobody.
  const head = await lockHead(queries, sender);
  assert(head, 'a customer with a slice has a head');
  const version = applied.ok ? head.version + 1 : head.version;
  const answer: Answer = applied.ok
    ? { operation: operation.id, status: 'applied', cursor: version }
    : { operation: operation.id, status: 'refused', refusal: applied.refusal };
  if (applied.ok) await writeEffect(queries, sender, { operation, effect: applied.effect, version });
  await writeAnswer(queries, sender, answer, sender.device);
  const audit = await addAudit(queries, sender, head.audit, {
    at,
    device: sender.device,
    what: operation.kind,
    operation: operation.id,
    subject: operation.kind === 'create-user' ? operation.id : operation.userId,
    outcome: applied.ok ? `applied ${version}` : applied.refusal.code,
  });
  await writeHead(queries, sender, { version, audit });
  return answer;
}
