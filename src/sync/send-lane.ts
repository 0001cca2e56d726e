import type { AuditHead } from '../core/directory/audit-head.ts';
import type { Authority } from '../core/directory/customer.ts';
import { carriesPassword } from '../core/operations/facets.ts';
import type { Operation } from '../core/operations/operation.ts';
import { sendableCount, type Delivery } from '../core/outbox/delivery.ts';
import { silent, type Failure } from '../core/outbox/failure.ts';
import { isSendable, markSending, takeAnswers, takeFailure } from '../core/outbox/lane.ts';
import { readPackets, readPasswords } from '../store/actions.ts';
import type { PacketRecord } from '../store/actions.ts';
import { actionsOf } from '../store/customer-actions.ts';
import type { BookDatabase, StoredAction } from '../store/schema.ts';
import { settle } from '../store/settle.ts';
import type { DeliveryChange } from '../store/settle.ts';
import { pull } from './pull.ts';
import type { PullWay } from './pull.ts';
import { tellCarriedOver } from './tell-carried-over.ts';

/** How a customer's turn ended. */
export type LaneEnd =
  /** all that could be sent has been, and what came of it is home */
  | { readonly kind: 'through' }
  /** the way is known to be closed; nothing was tried */
  | { readonly kind: 'closed' }
  /** another customer goes first now */
  | { readonly kind: 'yielded' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One customer's way to its authority. */
export interface Lane extends PullWay {
  /** False when another customer is to go first. */
  mayGoOn(): boolean;
  /** Something goes out. */
  sending(): void;
  /** The authority has answered so many. */
  answered(count: number): void;
}

/** Operations read from the store at a time. */
const readAhead = 2000;

const through: LaneEnd = { kind: 'through' };

/** Sends what waits, in order, and brings home what came of it. */
export async function runLane(lane: Lane): Promise<LaneEnd> {
  const isReachable = await lane.patiently(lane.remote.isReachable());
  if (isReachable === undefined) return { kind: 'failed', failure: silent };
  if (!isReachable) return { kind: 'closed' };
  const sent = await sendAll(lane);
  const untold = await tellCarriedOver(lane);
  // Who may not change anything may still see what is there.
  const mayOnlyRead = sent.kind === 'failed' && sent.failure.class === 'access';
  if (sent.kind !== 'through' && sent.kind !== 'incomplete' && !mayOnlyRead) return sent;
  const failure = await pull(lane);
  if (failure ?? untold) return { kind: 'failed', failure: failure ?? untold ?? silent };
  return sent.kind === 'incomplete' ? { kind: 'failed', failure: silent } : sent;
}

/** 'incomplete': to some operations nothing was said. */
type Sent = LaneEnd | { readonly kind: 'incomplete' };

async function sendAll(lane: Lane): Promise<Sent> {
  const { database, customer } = lane;
  const actions = (await actionsOf(database, customer)).filter(({ counts }) => sendableCount(counts) > 0);
  for (const action of actions) {
    for (let from = 0; from < action.size; from += readAhead) {
      for (const packet of await readPackets(database, action, from, from + readAhead)) {
        if (!packet.deliveries.some(isSendable)) continue;
        // A person may have paused it, or asked for another one, since the last packet.
        const stored = await database.customers.get(customer);
        if (stored?.authority !== lane.authority || stored.paused) return through;
        if (!lane.mayGoOn()) return { kind: 'yielded' };
        const sent = await sendPacket(lane, action, packet, stored.audit);
        // Also when only some were left without an answer: what comes next may rest on those.
        if (sent.kind !== 'through') return sent;
      }
    }
  }
  return through;
}

async function sendPacket(
  lane: Lane,
  action: StoredAction,
  packet: PacketRecord,
  known: AuditHead | undefined,
): Promise<Sent> {
  const ids = packet.operations.map(({ id }) => id);
  const write = (
    change: DeliveryChange['change'],
    { authority, audit }: { readonly authority?: Authority; readonly audit?: AuditHead } = {},
  ) =>
    settle(lane.database, action.customer, {
      ...(authority && { authority }),
      ...(audit && { base: { users: [], audit } }),
      deliveries: [{ action: action.id, firstSeq: packet.firstSeq, size: ids.length, change }],
    });
  let sending: readonly Operation[] = [];
  let before: readonly Delivery[] = [];
  const marked = await write((present) => {
    before = present;
    sending = packet.operations.filter((_, index) => present[index] && isSendable(present[index]));
    return markSending(present);
  }, lane);
  // Discarded meanwhile, its customer removed or with another authority: nothing to send, and nothing wrong.
  if (!marked || sending.length === 0) return through;
  lane.sending();
  const passwords = await passwordsFor(lane.database, action, packet, sending);
  const pushed = await lane.patiently(lane.remote.push(sending, passwords, known));
  if (!pushed?.ok) {
    const failure = pushed?.failure ?? silent;
    await write((present) => takeFailure(present, failure, before));
    return { kind: 'failed', failure };
  }
  const answers = new Map(pushed.answers.map((answer) => [answer.operation, answer]));
  await write((present) => takeAnswers(present, ids, answers), pushed.audit ? { audit: pushed.audit } : {});
  const answered = sending.filter(({ id }) => answers.has(id)).length;
  lane.answered(answered);
  return answered === sending.length ? through : { kind: 'incomplete' };
}

/** Opened only for those who go out now; they are not kept. */
async function passwordsFor(
  database: BookDatabase,
  action: StoredAction,
  { firstSeq, operations }: PacketRecord,
  sending: readonly Operation[],
): Promise<ReadonlyMap<string, string>> {
  const opened = (await readPasswords(database, action, [firstSeq])).get(firstSeq) ?? [];
  const wanted = new Set(sending.filter(carriesPassword).map(({ id }) => id));
  return new Map(
    operations.flatMap(({ id }, index): [string, string][] => {
      const password = opened[index];
      return typeof password === 'string' && wanted.has(id) ? [[id, password]] : [];
    }),
  );
}
