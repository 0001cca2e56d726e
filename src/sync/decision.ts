import { actionKindOf, carriesPassword, licensesOf } from '../core/operations/facets.ts';
import type { Operation, OperationKind } from '../core/operations/operation.ts';
import type { Delivery } from '../core/outbox/delivery.ts';
import { readPasswords } from '../store/actions.ts';
import { ActionWriter } from '../store/action-writer.ts';
import type { NewAction } from '../store/action-writer.ts';
import type { BookDatabase } from '../store/schema.ts';
import { readSetting } from '../store/settings.ts';
import type { DeliveryChange } from '../store/settle.ts';
import { settle } from '../store/settle.ts';
import { rowWriter } from './rows.ts';
import type { Entry, Standing } from './standing.ts';

/** What becomes of an operation that did not go through. */
export type Outcome =
  /** it goes out after all, as it is: it was never sent */
  | { readonly kind: 'queue' }
  /** nobody wants it any more: put aside when it was refused, taken back when it was never sent */
  | { readonly kind: 'drop' }
  /** another one is done in its place; `password`: another one too, else what was printed is what is sent */
  | {
      readonly kind: 'replace';
      readonly by: Operation;
      readonly delivery: Delivery;
      readonly password?: string;
    };

export interface Decision {
  readonly outcomes: ReadonlyMap<Entry, Outcome>;
  /** Products that are left out by it. */
  readonly without?: readonly string[];
}

export interface DecisionEnvironment {
  readonly database: BookDatabase;
  now(): number;
  newId(): string;
}

interface Replaced {
  readonly entry: Entry;
  readonly by: Operation;
  readonly delivery: Delivery;
  readonly password: string | undefined;
}

/** Whoever is made or comes back comes before what is done to them. */
const kindsInOrder: readonly OperationKind[] = [
  'create-user',
  'restore-user',
  'update-licenses',
  'reset-password',
  'delete-user',
];

/**
 * The one way in which operations are done anew, let go or put aside: what replaces them, as new actions, and
 * what becomes of them, in one transaction. Killed anywhere, all of it has happened or nothing. Gives the new
 * actions, or 'stale' when the book has moved on since `standing` was read: then it is decided anew.
 */
export async function carryOut(
  environment: DecisionEnvironment,
  { mirror, rev }: Standing,
  decision: Decision,
): Promise<readonly string[] | 'stale'> {
  const { database } = environment;
  const customer = mirror.id;
  const deliveries = deliveryChanges(decision.outcomes);
  const replaced = await withPasswords(database, decision.outcomes);
  if (replaced.length === 0) {
    return (await settle(database, customer, { rev, deliveries })) ? [] : 'stale';
  }
  const writers: ActionWriter[] = [];
  const ids: string[] = [];
  let isSaved = false;
  try {
    for (const kind of kindsInOrder) {
      const ofKind = replaced.filter(({ by }) => by.kind === kind);
      if (ofKind.length === 0) continue;
      const action = await newAction(environment, customer, ofKind, decision);
      ids.push(action.id);
      writers.push(await begin(database, action, ofKind));
    }
    const outcome = await ActionWriter.commitAll(database, { customer, rev, writers, replaced: deliveries });
    isSaved = outcome === 'saved';
    return isSaved ? ids : 'stale';
  } finally {
    // What cannot be deleted now is swept at the next start.
    if (!isSaved) for (const writer of writers) await writer.abandon().catch(() => undefined);
  }
}

async function newAction(
  { database, now, newId }: DecisionEnvironment,
  customer: string,
  replaced: readonly Replaced[],
  { without }: Decision,
): Promise<NewAction & { readonly size: number }> {
  const [first] = replaced;
  const kind = first?.by.kind ?? 'create-user';
  const what = actionKindOf[kind];
  const actions = [...new Set(replaced.map(({ entry }) => entry.action))];
  const files = new Set(actions.map((action) => (action.what === what ? action.file : undefined)));
  const [file] = files;
  const products = new Set(
    replaced.flatMap(({ by }) => {
      const { assign, revoke } = licensesOf(by);
      return [...assign.map(({ product }) => product), ...revoke];
    }),
  );
  const { licenseSets } = rowWriter(replaced.map(({ by }) => by));
  return {
    id: newId(),
    customer,
    what,
    ...(files.size === 1 && file !== undefined && { file }),
    at: now(),
    author: (await readSetting(database, 'author')) ?? actions[0]?.author ?? '',
    products: [...products],
    replaces: actions.map(({ id }) => id),
    ...(without && { without }),
    kind,
    ...(licenseSets.length > 0 && { licenseSets }),
    size: replaced.length,
  };
}

async function begin(
  database: BookDatabase,
  { size, ...action }: NewAction & { readonly size: number },
  replaced: readonly Replaced[],
): Promise<ActionWriter> {
  const hasPasswords = replaced.some(({ password }) => password !== undefined);
  const writer = await ActionWriter.begin(database, action, size, hasPasswords);
  const { write } = rowWriter(replaced.map(({ by }) => by));
  for (const { by, delivery, password } of replaced) writer.add(write(by), delivery, password);
  return writer;
}

/** In the order of what they replace, each with the password of whom it makes. */
async function withPasswords(
  database: BookDatabase,
  outcomes: Decision['outcomes'],
): Promise<readonly Replaced[]> {
  const opened = new Map<string, ReadonlyMap<number, readonly (string | null)[]>>();
  const entries = [...outcomes.keys()];
  for (const action of new Set(entries.map((entry) => entry.action))) {
    const firstSeqs = new Set(
      entries.filter((entry) => entry.action === action).map(({ firstSeq }) => firstSeq),
    );
    opened.set(action.id, await readPasswords(database, action, [...firstSeqs]));
  }
  const replaced: Replaced[] = [];
  for (const [entry, outcome] of outcomes) {
    if (outcome.kind !== 'replace') continue;
    const { action, firstSeq, operation } = entry;
    const printed = opened.get(action.id)?.get(firstSeq)?.[operation.seq - firstSeq] ?? undefined;
    const { by, delivery } = outcome;
    const password = carriesPassword(by) ? (outcome.password ?? printed) : undefined;
    replaced.push({ entry, by, delivery, password });
  }
  return replaced.sort((one, other) => one.entry.operation.seq - other.entry.operation.seq);
}

function deliveryChanges(outcomes: Decision['outcomes']): DeliveryChange[] {
  const packets = new Map<string, { readonly entry: Entry; readonly places: Map<number, Outcome> }>();
  for (const [entry, outcome] of outcomes) {
    const key = `${entry.action.id}/${entry.firstSeq}`;
    const packet = packets.get(key) ?? { entry, places: new Map<number, Outcome>() };
    packet.places.set(entry.operation.seq - entry.firstSeq, outcome);
    packets.set(key, packet);
  }
  return Array.from(packets.values(), ({ entry: { action, firstSeq, size }, places }) => ({
    action: action.id,
    firstSeq,
    size,
    change: (present) =>
      present.map((delivery, index) => {
        const outcome = places.get(index);
        return outcome ? after(delivery, outcome) : delivery;
      }),
  }));
}

function after(delivery: Delivery, outcome: Outcome): Delivery {
  switch (outcome.kind) {
    case 'queue':
      return { state: 'queued' };
    case 'drop':
      return delivery.state === 'refused' ? { ...delivery, settled: true } : { state: 'discarded' };
    case 'replace':
      // With its reason: the sheet goes on saying why it was not done at first.
      return { ...delivery, state: 'superseded', replacedBy: outcome.by.id };
  }
}
