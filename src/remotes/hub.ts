import type { AuditHead } from '../core/directory/audit-head.ts';
import type { CarryOverMark } from '../core/operations/action.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Answer } from '../core/outbox/answer.ts';
import type { Failure } from '../core/outbox/failure.ts';
import type { PushOutcome } from '../protocol/hub/push.ts';
import { hubLimits, hubVersion } from '../protocol/hub/parts.ts';
import { healthSchema } from '../protocol/hub/problem.ts';
import { pullResponseSchema } from '../protocol/hub/pull.ts';
import { pushResponseSchema } from '../protocol/hub/push.ts';
import { readAs } from '../protocol/read.ts';
import { askHub, customerPath } from './hub-request.ts';
import type { HubConnection } from './hub-request.ts';
import type { Known, Pulled, Pushed, Remote } from './remote.ts';

/** A hub that keeps the customer's book. */
export function createHubRemote(connection: HubConnection): Remote {
  return {
    isReachable: () => isReachable(connection),
    push: (...asked) => push(connection, ...asked),
    tellCarriedOver: (operations, mark) => tellCarriedOver(connection, operations, mark),
    pull: (known, after) => pull(connection, known, after),
  };
}

async function isReachable(connection: HubConnection): Promise<boolean> {
  const response = await askHub(connection, '/hub/health');
  return response.ok && readAs(healthSchema, response.body) !== undefined;
}

/** Bytes of a request that are not operations or passwords. */
const envelopeBytes = 1000;

/** In as many requests as the hub's limits ask for. */
async function push(
  connection: HubConnection,
  operations: readonly Operation[],
  passwords: ReadonlyMap<string, string> = new Map(),
  known?: AuditHead,
): Promise<Pushed> {
  const answers: Answer[] = [];
  let audit: AuditHead | undefined;
  for (const part of partsOf(operations, passwords)) {
    const response = await askHub(connection, `${customerPath(connection.customer)}/operations`, {
      method: 'POST',
      body: JSON.stringify({
        version: hubVersion,
        operations: part,
        ...passwordsOf(part, passwords),
        known: audit ?? known,
      }),
    });
    const read = response.ok ? readAs(pushResponseSchema, response.body) : undefined;
    if (!read) {
      // What was answered counts; the rest has no answer and is asked for again by the same ids.
      if (answers.length > 0) break;
      return { ok: false, failure: response.ok ? { class: 'unknown' } : response.failure };
    }
    audit = read.audit ?? audit;
    answers.push(...read.outcomes.flatMap(answerOf));
    if (read.outcomes.some(({ status }) => status === 'later')) break;
  }
  return { ok: true, answers, ...(audit && { audit }) };
}

/** As large as the hub takes them: by number, and by bytes, of which an operation with many products has many. */
function* partsOf(
  operations: readonly Operation[],
  passwords: ReadonlyMap<string, string>,
): Generator<readonly Operation[]> {
  const encoder = new TextEncoder();
  const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length + 1;
  let from = 0;
  let bytes = envelopeBytes;
  for (const [index, operation] of operations.entries()) {
    const own = bytesOf(operation) + bytesOf(passwordsOf([operation], passwords));
    if (index > from && (index - from === hubLimits.operations || bytes + own > hubLimits.pushBytes)) {
      yield operations.slice(from, index);
      from = index;
      bytes = envelopeBytes;
    }
    bytes += own;
  }
  if (from < operations.length) yield operations.slice(from);
}

/** Beside the operations, and only when there are some. */
function passwordsOf(part: readonly Operation[], passwords: ReadonlyMap<string, string>) {
  const own = part.flatMap(({ id }): [string, string][] => {
    const password = passwords.get(id);
    return password === undefined ? [] : [[id, password]];
  });
  return own.length > 0 ? { passwords: Object.fromEntries(own) } : {};
}

function answerOf(outcome: PushOutcome): Answer[] {
  if (outcome.status === 'later') return [];
  if (outcome.status !== 'duplicate') return [outcome];
  const { answer, carried } = outcome;
  return [answer.status === 'applied' && carried ? { ...answer, carried } : answer];
}

async function pull(connection: HubConnection, { cursor, audit }: Known, after?: string): Promise<Pulled> {
  const query = new URLSearchParams();
  if (cursor !== undefined) query.set('since', String(cursor));
  if (audit) query.set('audit', `${audit.number}:${audit.hash}`);
  if (after !== undefined) query.set('after', after);
  const response = await askHub(connection, `${customerPath(connection.customer)}/changes?${query}`);
  if (!response.ok) return response;
  const page = readAs(pullResponseSchema, response.body);
  if (!page) return { ok: false, failure: { class: 'ours' } };
  const { version: _, seats, ...rest } = page;
  return { ok: true, ...rest, seats: new Map(Object.entries(seats)) };
}

async function tellCarriedOver(
  connection: HubConnection,
  operations: readonly string[],
  { by, at }: CarryOverMark,
): Promise<Failure | undefined> {
  for (let from = 0; from < operations.length; from += hubLimits.operations) {
    const part = operations.slice(from, from + hubLimits.operations);
    const response = await askHub(connection, `${customerPath(connection.customer)}/carried`, {
      method: 'POST',
      body: JSON.stringify({ version: hubVersion, operations: part, by, at }),
    });
    if (!response.ok) return response.failure;
  }
  return undefined;
}
