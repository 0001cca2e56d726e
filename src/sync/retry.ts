import type { Operation } from '../core/operations/operation.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { ActionWriter } from '../store/action-writer.ts';
import type { NewAction } from '../store/action-writer.ts';
import { readPackets, readPasswords } from '../store/actions.ts';
import type { PacketRecord } from '../store/actions.ts';
import { whileSaving } from '../store/drafts.ts';
import { Mirror } from '../store/mirror.ts';
import { isQuotaError } from '../store/quota.ts';
import type { BookDatabase, StoredAction } from '../store/schema.ts';
import { readSetting } from '../store/settings.ts';
import type { DeliveryChange } from '../store/settle.ts';
import { fittingOf } from './fitting.ts';
import { doneAnew, replacements } from './replacement.ts';
import { rowWriter } from './rows.ts';

export interface RetryEnvironment {
  readonly database: BookDatabase;
  now(): number;
  newId(): string;
}

type Retried = Result<string, Problem<OutboxProblemCode>>;

/**
 * Queues what was refused in an action anew, in its order, as far as it would work now. New operations, since
 * an authority that is asked again with the same id only repeats its answer; the old ones become superseded
 * in the same transaction that makes the new action real. Gives the new action's id.
 */
export async function retry(environment: RetryEnvironment, id: string): Promise<Retried> {
  const { database } = environment;
  try {
    return await whileSaving(database, async () => {
      for (;;) {
        const action = await database.actions.get(id);
        const retried = action ? await tryOnce(environment, action) : failed('action-gone');
        if (retried !== 'stale') return retried;
      }
    });
  } catch (error) {
    if (isQuotaError(error)) return failed('storage-full');
    throw error;
  }
}

async function tryOnce(environment: RetryEnvironment, action: StoredAction): Promise<Retried | 'stale'> {
  const { database } = environment;
  const mirror = new Mirror(database, action.customer);
  await mirror.refresh();
  const rev = mirror.customer?.rev;
  if (rev === undefined) return failed('action-gone');
  const [packets, replaced] = await Promise.all([
    readPackets(database, action),
    replacements(database, action.customer),
  ]);
  const refused = packets.flatMap(({ operations, deliveries }) =>
    operations.filter((_, index) => deliveries[index]?.state === 'refused'),
  );
  const anew = refused.map((operation) => doneAnew(operation, environment.newId(), replaced));
  const { fitting, problem } = fittingOf(mirror, anew);
  const successors: Successors = new Map(
    refused.flatMap((operation, index) => {
      const successor = anew[index];
      return successor && fitting.has(successor) ? [[operation, successor] as const] : [];
    }),
  );
  const [first] = successors.values();
  if (!first) return problem ? { ok: false, problem } : failed('action-gone');
  return save(environment, { action, kind: first.kind, packets, successors, rev });
}

/** What each operation is replaced by. */
type Successors = ReadonlyMap<Operation, Operation>;

interface Plan {
  readonly action: StoredAction;
  /** Of all its operations. */
  readonly kind: Operation['kind'];
  readonly packets: readonly PacketRecord[];
  readonly successors: Successors;
  /** The customer's, when it was made. */
  readonly rev: number;
}

async function save(
  { database, now, newId }: RetryEnvironment,
  { action, kind, packets, successors, rev }: Plan,
): Promise<Retried | 'stale'> {
  const id = newId();
  const { write, licenseSets } = rowWriter([...successors.values()]);
  const next: NewAction = {
    id,
    customer: action.customer,
    what: action.what,
    ...(action.file !== undefined && { file: action.file }),
    at: now(),
    author: (await readSetting(database, 'author')) ?? action.author,
    products: action.products,
    replaces: action.id,
    kind,
    ...(licenseSets.length > 0 && { licenseSets }),
  };
  const firstSeqs = packets.map(({ firstSeq }) => firstSeq);
  const passwords = await readPasswords(database, action, firstSeqs);
  const writer = await ActionWriter.begin(database, next, successors.size, action.wrappedKey !== undefined);
  let outcome: Awaited<ReturnType<ActionWriter['commit']>> = 'stale';
  try {
    for (const { firstSeq, operations } of packets) {
      operations.forEach((operation, index) => {
        const successor = successors.get(operation);
        // What was printed is what is sent.
        const password = passwords.get(firstSeq)?.[index] ?? undefined;
        if (successor) writer.add(write(successor), undefined, password);
      });
    }
    outcome = await writer.commit(rev, superseding(action.id, packets, successors));
  } finally {
    // What cannot be deleted now is swept at the next start.
    if (outcome !== 'saved') await writer.abandon().catch(() => undefined);
  }
  if (outcome === 'gone') return failed('action-gone');
  return outcome === 'saved' ? ok(id) : 'stale';
}

function superseding(
  action: string,
  packets: readonly PacketRecord[],
  successors: Successors,
): DeliveryChange[] {
  return packets.map(({ firstSeq, operations }) => ({
    action,
    firstSeq,
    size: operations.length,
    change: (present) =>
      present.map((delivery, index) => {
        const operation = operations[index];
        const successor = operation && successors.get(operation);
        // Without its reason: the id beside it makes every detail another one, and they must fit.
        return successor ? { state: 'superseded', replacedBy: successor.id } : delivery;
      }),
  }));
}
