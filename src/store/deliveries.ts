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

const states = new Map(
  Object.entries(letters).map(([state, letter]) => [letter, state as DeliveryState] as const),
);

/** Details once, with the places of the operations that have them. */
type Detail = Omit<Delivery, 'state'> & { readonly at: readonly number[] };

const queued: Delivery = { state: 'queued' };

/** The deliveries of a packet of `size` operations; all queued while nothing is stored. */
export function readDeliveries(stored: StoredDelivery | undefined, size: number): Delivery[] {
  if (!stored) return new Array<Delivery>(size).fill(queued);
  const deliveries = Array.from(stored.states, (letter): Delivery => {
    const state = states.get(letter);
    assert(state, `a delivery state that is known, not "${letter}"`);
    return { state };
  });
  for (const { at, ...detail } of decodeBody(stored.body) as Detail[]) {
    for (const index of at) {
      const delivery = deliveries[index];
      if (delivery) deliveries[index] = { ...delivery, ...detail };
    }
  }
  return deliveries;
}

/**
 * What is stored of them: the states for all, the details only of those that have some. The same details
 * are written once, since a refusal that names a product can be longer than the row it is about; what
 * differs from one to the next (a change number, a user's name) is always shorter, so that it all fits.
 */
export function writeDeliveries(deliveries: readonly Delivery[]): Pick<StoredDelivery, 'states' | 'body'> {
  const details = new Map<string, Omit<Delivery, 'state'> & { readonly at: number[] }>();
  deliveries.forEach(({ state: _, ...detail }, index) => {
    if (Object.keys(detail).length === 0) return;
    const key = JSON.stringify(detail);
    const same = details.get(key);
    if (same) same.at.push(index);
    else details.set(key, { ...detail, at: [index] });
  });
  return {
    states: deliveries.map(({ state }) => letters[state]).join(''),
    body: encodeBody([...details.values()]),
  };
}

export function countStates(deliveries: Iterable<Delivery>): StateCounts {
  const counts: Record<DeliveryState, number> = { ...noCounts };
  for (const { state } of deliveries) counts[state] += 1;
  return counts;
}
