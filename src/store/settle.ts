import type { Authority } from '../core/directory/customer.ts';
import type { Delivery, DeliveryState } from '../core/outbox/delivery.ts';
import { noCounts } from '../core/outbox/delivery.ts';
import type { Action, CarryOverMark } from '../core/operations/action.ts';
import { deletePartsOf } from './action-parts.ts';
import { writeBase } from './base.ts';
import type { BaseChange } from './base.ts';
import { withBallast } from './ballast.ts';
import { raiseRev } from './customers.ts';
import { countSettled, countStates, readDeliveries, writeDeliveries } from './deliveries.ts';
import type { BookDatabase } from './schema.ts';

/** A change to the deliveries of one packet, decided on what they are inside the transaction. */
export interface DeliveryChange {
  readonly action: string;
  readonly firstSeq: number;
  /** Operations in the packet. */
  readonly size: number;
  /** Gives the new deliveries, nothing when all stays, or 'abort' to have none of the changes written. */
  change(present: readonly Delivery[]): readonly Delivery[] | undefined | 'abort';
}

export interface Settlement {
  /** The customer's `rev` that this was decided on; another one aborts. */
  readonly rev?: number;
  /** Whose answer it is: aborts when somebody else has the last word by now. */
  readonly authority?: Authority;
  readonly deliveries: readonly DeliveryChange[];
  readonly base?: BaseChange;
  /** Marks an action as carried over, once more when it was before. */
  readonly carriedOver?: { readonly action: string; readonly by: string; readonly at: number };
  /** Actions whose passwords are erased with it, unless something of them was sent: users may bear those. */
  readonly erasePasswords?: readonly string[];
}

class Aborted extends Error {}

/**
 * The one way in which outcomes are written: deliveries, the counts of their actions and base, in one
 * transaction. False when a change said 'abort', the book
 * has moved on or the customer is gone; then nothing was written.
 */
export async function settle(
  database: BookDatabase,
  customer: string,
  settlement: Settlement,
): Promise<boolean> {
  const { customers, actions, deliveries, pages, pools, passwords } = database;
  try {
    const tables = [customers, actions, deliveries, pages, pools, passwords];
    await withBallast(() =>
      database.transaction('rw', tables, async () => {
        const rev = await raiseRev(database, customer);
        if (rev === undefined) throw new Aborted();
        if (settlement.rev !== undefined && rev !== settlement.rev + 1) throw new Aborted();
        if (settlement.authority && (await customers.get(customer))?.authority !== settlement.authority)
          throw new Aborted();
        await writeChanges(database, customer, rev, settlement);
        if (settlement.base) await writeBase(database, customer, rev, settlement.base);
        for (const action of settlement.erasePasswords ?? []) await erasePasswords(database, action);
      }),
    );
    return true;
  } catch (error) {
    if (isAborted(error)) return false;
    throw error;
  }
}

/** Dexie hands an error thrown in a transaction through, or as the inner one of its own. */
function isAborted(error: unknown): boolean {
  return (
    error instanceof Aborted || (error instanceof Error && 'inner' in error && error.inner instanceof Aborted)
  );
}

/** Belongs into a transaction that has raised the customer's `rev` to this one. */
export async function writeChanges(
  database: BookDatabase,
  customer: string,
  rev: number,
  { deliveries: changes, carriedOver }: Pick<Settlement, 'deliveries' | 'carriedOver'>,
): Promise<void> {
  const stored = await database.deliveries.bulkGet(changes.map(({ action, firstSeq }) => [action, firstSeq]));
  const deltas = new Map<string, Delta>();
  const writes = [];
  for (const [index, { action, firstSeq, size, change }] of changes.entries()) {
    const present = readDeliveries(stored[index], size);
    const next = change(present);
    if (next === 'abort') throw new Aborted();
    if (!next) continue;
    writes.push({ action, firstSeq, customer, rev, ...writeDeliveries(next) });
    addDelta(deltas, action, present, next);
  }
  await database.deliveries.bulkPut(writes);
  const touched = new Set([...deltas.keys(), ...(carriedOver ? [carriedOver.action] : [])]);
  for (const id of touched) {
    const action = await database.actions.get(id);
    if (!action) throw new Aborted();
    const mark = carriedOver?.action === id ? { carriedOver: withMark(action, carriedOver) } : {};
    await database.actions.put({ ...action, ...mark, ...withDelta(action, deltas.get(id)), rev });
  }
}

/** What was carried over in two goes was done by two, perhaps. */
function withMark(
  { carriedOver = [] }: Action,
  { by, at }: NonNullable<Settlement['carriedOver']>,
): readonly CarryOverMark[] {
  return [...carriedOver, { by, at }];
}

/** By how much an action's numbers change. */
interface Delta {
  readonly counts: Record<DeliveryState, number>;
  settled: number;
  recorded: number;
  toTell: number;
}

function addDelta(
  deltas: Map<string, Delta>,
  action: string,
  present: readonly Delivery[],
  next: readonly Delivery[],
): void {
  const delta = deltas.get(action) ?? { counts: { ...noCounts }, settled: 0, recorded: 0, toTell: 0 };
  for (const [deliveries, by] of [
    [present, -1],
    [next, 1],
  ] as const) {
    const counts = countStates(deliveries);
    for (const state of Object.keys(counts) as DeliveryState[]) delta.counts[state] += by * counts[state];
    delta.settled += by * countSettled(deliveries);
    for (const { recorded, toTell } of deliveries) {
      if (recorded) delta.recorded += by;
      if (toTell !== undefined) delta.toTell += by;
    }
  }
  deltas.set(action, delta);
}

function withDelta({ counts: before, ...action }: Action, delta: Delta | undefined): Partial<Action> {
  if (!delta) return {};
  const counts: Record<DeliveryState, number> = { ...before };
  for (const state of Object.keys(counts) as DeliveryState[]) counts[state] += delta.counts[state];
  const others: { settled?: number; recorded?: number; toTell?: number } = {};
  for (const kind of ['settled', 'recorded', 'toTell'] as const) {
    const now = (action[kind] ?? 0) + delta[kind];
    if (now > 0 || action[kind] !== undefined) others[kind] = now;
  }
  return { counts, ...others };
}

async function erasePasswords(database: BookDatabase, id: string): Promise<void> {
  const action = await database.actions.get(id);
  if (!action || sentCount(action) > 0) return;
  await deletePartsOf(database.passwords, id);
}

/** Of those that are over: what an authority has heard of. */
function sentCount({ counts }: Action): number {
  return counts.done + counts.refused + counts.superseded;
}
