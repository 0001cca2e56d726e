import type { AuditHead } from '../core/directory/audit-head.ts';
import { apply } from '../core/operations/apply.ts';
import type { Applied } from '../core/operations/apply.ts';
import { carriesPassword, personOf, subjectOf } from '../core/operations/facets.ts';
import type { Operation } from '../core/operations/operation.ts';
import { touches } from '../core/operations/touches.ts';
import type { Answer } from '../core/outbox/answer.ts';
import { isPasswordAllowed } from '../core/password-rule.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { PushOutcome } from '../protocol/hub/push.ts';
import { endFor, nextLink } from './database/audit.ts';
import { lockHead } from './database/customers.ts';
import { writeDecision } from './database/decision.ts';
import { readKnown } from './database/slice.ts';
import { sqlState } from './database/sql.ts';
import type { CustomerKey, HubDatabase, Queries } from './database/sql.ts';
import type { Pace } from './pace.ts';
import { withNameOf, withoutName } from './stored-answer.ts';

export interface HubEnvironment {
  readonly database: HubDatabase;
  now(): number;
  /** Where it is not the standard one. */
  readonly pace?: Partial<Pace>;
}

/** A customer as a device speaks of it. */
export interface Sender extends CustomerKey {
  readonly device: string;
}

/** `audit`: the end of the customer's chain, with the answers in it, where it leads on from the known link. */
export interface Pushed {
  readonly outcomes: readonly PushOutcome[];
  readonly audit?: AuditHead;
}

/** Temporary passwords by operation. Looked at and forgotten: never in a table, an answer, a log or the audit. */
type Passwords = Readonly<Record<string, string>>;

/** What comes with the operations. `known`: the newest link of the audit that the device was told of. */
interface Beside {
  readonly passwords?: Passwords;
  readonly known?: AuditHead;
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
  { passwords = {}, known }: Beside = {},
): Promise<Result<Pushed, Problem<'customer-unknown'>>> {
  let end: AuditHead | undefined;
  const outcomes: PushOutcome[] = [];
  for (const operation of operations) {
    const { id } = operation;
    // An id may be one that every object has something under.
    const password = Object.hasOwn(passwords, id) ? passwords[id] : undefined;
    const decided = await decide(environment, sender, operation, password);
    if (decided === 'customer-unknown') return failed('customer-unknown');
    if (decided === 'later') break;
    outcomes.push(decided.outcome);
    end = decided.audit;
  }
  // What comes after may rest on it: order is kept, so nothing overtakes.
  const rest = operations.slice(outcomes.length);
  const later = rest.map(({ id }) => ({ operation: id, status: 'later' as const }));
  const told = end;
  const audit =
    told && (await environment.database.transaction((queries) => endFor(queries, sender, told, known)));
  return ok({ outcomes: [...outcomes, ...later], ...audit });
}

interface Decided {
  readonly outcome: PushOutcome;
  /** The end of the chain in which it is. */
  readonly audit: AuditHead;
}

/** Later when others were quicker at every try. */
async function decide(
  { database, now }: HubEnvironment,
  sender: Sender,
  operation: Operation,
  password: string | undefined,
): Promise<Decided | 'later' | 'customer-unknown'> {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await database.transaction((queries) =>
        decideOnce(queries, sender, { operation, password, at: now() }),
      );
    } catch (error) {
      if (!passing.includes(sqlState(error) ?? '')) throw error;
    }
  }
  return 'later';
}

/** Said now, an unfit password costs one slip; said by Entra when the change is carried over, a printed pile. */
function refusePassword(operation: Operation, password: string | undefined): Applied | undefined {
  if (password === undefined || !carriesPassword(operation)) return undefined;
  const { userName } = personOf(operation);
  if (isPasswordAllowed(password, userName)) return undefined;
  return { ok: false, refusal: { code: 'password-not-allowed', facts: { userName } } };
}

/** Three statements: each is a way to the database and back, while the next operation waits. */
async function decideOnce(
  queries: Queries,
  sender: Sender,
  { operation, password, at }: { operation: Operation; password: string | undefined; at: number },
): Promise<Decided | 'customer-unknown'> {
  const head = await lockHead(queries, sender);
  if (!head) return 'customer-unknown';
  const known = await readKnown(queries, sender, operation.id, touches(operation));
  if (known.answer) {
    const answer = withNameOf(operation, known.answer);
    const carried = known.carried ? ({ carried: true } as const) : {};
    return {
      outcome: { operation: operation.id, status: 'duplicate', answer, ...carried },
      audit: head.audit,
    };
  }
  const applied = refusePassword(operation, password) ?? apply(known.slice, operation);
  const version = applied.ok ? head.version + 1 : head.version;
  const answer: Answer = applied.ok
    ? { operation: operation.id, status: 'applied', cursor: version }
    : { operation: operation.id, status: 'refused', refusal: applied.refusal };
  const subject = subjectOf(operation);
  const link = nextLink(head.audit, {
    at,
    device: sender.device,
    what: operation.kind,
    operation: operation.id,
    subject,
    outcome: applied.ok ? `applied ${version}` : applied.refusal.code,
  });
  await writeDecision(queries, sender, {
    device: sender.device,
    answer: withoutName(answer),
    subject,
    version,
    link,
    ...(applied.ok && { applied: { effect: applied.effect, at } }),
  });
  const { number, hash } = link;
  return { outcome: answer, audit: { number, hash } };
}
