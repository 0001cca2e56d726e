import type { Delivery, DeliveryState, StateCounts } from '../core/outbox/delivery.ts';
import { noCounts } from '../core/outbox/delivery.ts';
import { assert } from '../core/result.ts';
import { decodeBody, encodeBody } from './codec.ts';
import type { StoredDelivery } from './schema.ts';

/** One letter for each state, in the order of a packet's operations. Written into books: only add. */
const letters: Readonly<Record<DeliveryState, string>> = {
  queued: 'q',
  sending: 's',
  unknown: 'u',
  acked: 'a',
  parked: 'p',
  done: 'd',
  refused: 'r',
  discarded: 'x',
  superseded: 'n',
};
/** Refused and put aside. */
const settledLetter = 'R';

const states = new Map<string, Pick<Delivery, 'state' | 'settled'>>([
  ...Object.entries(letters).map(([state, letter]) => [letter, { state: state as DeliveryState }] as const),
  [settledLetter, { state: 'refused', settled: true }],
]);

/**
 * Details once, with the places of the operations that have them. What differs from one operation to the next,
 * though the rest is the same, stands beside the places, in their order.
 */
type Detail = Pick<Delivery, 'code' | 'facts' | 'ackCursor'> & {
  readonly at: readonly number[];
  readonly by?: readonly string[];
  readonly names?: readonly string[];
};

const queued: Delivery = { state: 'queued' };

/** The deliveries of a packet of `size` operations; all queued while nothing is stored. */
export function readDeliveries(stored: StoredDelivery | undefined, size: number): Delivery[] {
  if (!stored) return new Array<Delivery>(size).fill(queued);
  const deliveries = Array.from(stored.states, (letter): Delivery => {
    const state = states.get(letter);
    assert(state, `a delivery state that is known, not "${letter}"`);
    return state;
  });
  for (const { at, by, names, ...detail } of decodeBody(stored.body) as Detail[]) {
    at.forEach((index, place) => {
      const delivery = deliveries[index];
      if (!delivery) return;
      const replacedBy = by?.[place];
      const userName = names?.[place];
      deliveries[index] = {
        ...delivery,
        ...detail,
        ...(userName !== undefined && { facts: { ...detail.facts, userName } }),
        ...(replacedBy !== undefined && { replacedBy }),
      };
    });
  }
  return deliveries;
}

/**
 * What is stored of them: the states for all, the details only of those that have some. The same details
 * are written once, since a refusal that names a product can be longer than the row it is about; what
 * differs from one to the next (a change number; a user's name and the id of what replaced it, which the row
 * has too) is always shorter, so that it all fits.
 */
export function writeDeliveries(deliveries: readonly Delivery[]): Pick<StoredDelivery, 'states' | 'body'> {
  const details = new Map<
    string,
    { readonly at: number[]; readonly by?: string[]; readonly names?: string[] }
  >();
  deliveries.forEach(({ state: _, settled: __, replacedBy, ...same }, index) => {
    const { userName, ...facts } = same.facts ?? {};
    const name = typeof userName === 'string' ? userName : undefined;
    const detail = name === undefined ? same : { ...same, facts };
    if (Object.keys(detail).length === 0 && replacedBy === undefined) return;
    const key = JSON.stringify([detail, replacedBy === undefined, name === undefined]);
    const group = details.get(key) ?? {
      ...detail,
      at: [],
      ...(replacedBy !== undefined && { by: [] }),
      ...(name !== undefined && { names: [] }),
    };
    group.at.push(index);
    if (replacedBy !== undefined) group.by?.push(replacedBy);
    if (name !== undefined) group.names?.push(name);
    details.set(key, group);
  });
  return {
    states: deliveries
      .map((delivery) => (delivery.settled ? settledLetter : letters[delivery.state]))
      .join(''),
    body: encodeBody([...details.values()]),
  };
}

/** How many of them are refused and put aside. */
export function countSettled(deliveries: readonly Delivery[]): number {
  return deliveries.filter(({ settled }) => settled).length;
}

export function countStates(deliveries: Iterable<Delivery>): StateCounts {
  const counts: Record<DeliveryState, number> = { ...noCounts };
  for (const { state } of deliveries) counts[state] += 1;
  return counts;
}
