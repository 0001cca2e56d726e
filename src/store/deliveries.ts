import type { Delivery, DeliveryState, StateCounts } from '../core/outbox/delivery.ts';
import { noCounts } from '../core/outbox/delivery.ts';
import { assert } from '../core/result.ts';
import { BodyWriter, decodeBody } from './codec.ts';
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
};

const states = new Map(
  Object.entries(letters).map(([state, letter]) => [letter, state as DeliveryState] as const),
);

type Detail = Omit<Delivery, 'state'> & { readonly index: number };

const queued: Delivery = { state: 'queued' };

/** The deliveries of a packet of `size` operations; all queued while nothing is stored. */
export function readDeliveries(stored: StoredDelivery | undefined, size: number): Delivery[] {
  if (!stored) return new Array<Delivery>(size).fill(queued);
  const deliveries = Array.from(stored.states, (letter): Delivery => {
    const state = states.get(letter);
    assert(state, `a delivery state that is known, not "${letter}"`);
    return { state };
  });
  for (const { index, ...detail } of decodeBody(stored.body) as Detail[]) {
    const delivery = deliveries[index];
    if (delivery) deliveries[index] = { ...delivery, ...detail };
  }
  return deliveries;
}

/** What is stored of them: the states for all, the details only of those that have some. */
export function writeDeliveries(deliveries: readonly Delivery[]): Pick<StoredDelivery, 'states' | 'body'> {
  const writer = new BodyWriter();
  deliveries.forEach(({ state: _, ...detail }, index) => {
    if (Object.keys(detail).length === 0) return;
    const full = writer.add({ index, ...detail });
    assert(full.length === 0, 'the details of one packet within 48 KB');
  });
  return {
    states: deliveries.map(({ state }) => letters[state]).join(''),
    body: writer.finish()[0]?.bytes ?? emptyBody,
  };
}

const emptyBody = new TextEncoder().encode('[]');

export function countStates(deliveries: Iterable<Delivery>): StateCounts {
  const counts: Record<DeliveryState, number> = { ...noCounts };
  for (const { state } of deliveries) counts[state] += 1;
  return counts;
}
