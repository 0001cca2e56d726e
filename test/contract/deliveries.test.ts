import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { BodyWriter } from '../../src/store/codec.ts';
import { countSettled, readDeliveries, writeDeliveries } from '../../src/store/deliveries.ts';
import { userRow } from '../../src/store/packets.ts';

function readBack(deliveries: readonly Delivery[]): Delivery[] {
  const stored = { action: 'a', firstSeq: 1, customer: 'school', rev: 1, ...writeDeliveries(deliveries) };
  return readDeliveries(stored, deliveries.length);
}

describe('deliveries', () => {
  test('are read back as they were written, whatever they say', () => {
    const refused: Delivery = { state: 'refused', code: 'name-taken', facts: { userName: 'a@b.example' } };
    const deliveries: readonly Delivery[] = [
      { state: 'queued' },
      { state: 'acked', ackCursor: 7 },
      refused,
      { ...refused, facts: { userName: 'c@d.example' } },
      { ...refused, settled: true },
      { state: 'superseded', code: 'no-seats', facts: { product: 'E3' }, replacedBy: 'one' },
      { state: 'superseded', code: 'no-seats', facts: { product: 'E3' }, replacedBy: 'two' },
      { ...refused, state: 'superseded', replacedBy: 'three' },
      { state: 'superseded', replacedBy: 'four' },
      { state: 'refused', code: 'not-permitted', facts: {} },
      { state: 'refused', code: 'changed-since-seen', facts: { product: 'E3', seen: 'none', there: 2 } },
    ];
    expect(readBack(deliveries)).toEqual(deliveries);
    expect(countSettled(deliveries)).toBe(1);
  });

  test('of books that were written before are read', () => {
    const detail = { code: 'name-taken', facts: { userName: 'a@b.example' }, at: [1] };
    const body = new TextEncoder().encode(JSON.stringify([detail, { ackCursor: 4, at: [0] }]));
    const stored = { action: 'a', firstSeq: 1, customer: 'school', rev: 1, states: 'ar', body };
    expect(readDeliveries(stored, 2)).toEqual([
      { state: 'acked', ackCursor: 4 },
      { state: 'refused', code: 'name-taken', facts: { userName: 'a@b.example' } },
    ]);
  });

  test.each([6, 20, 113])(
    'fit beside a full packet whose rows are as short as they can be (%i)',
    (length) => {
      const writer = new BodyWriter({ kind: 'create-user' });
      const userName = 'a'.repeat(length);
      let packet;
      while (!packet) [packet] = writer.add(userRow(crypto.randomUUID(), 0, { userName, displayName: 'a' }));
      const deliveries = Array.from({ length: packet.count }, (): Delivery => ({
        ...{ state: 'superseded', code: 'name-taken', facts: { userName } },
        replacedBy: crypto.randomUUID(),
      }));
      expect(readBack(deliveries)).toEqual(deliveries);
    },
  );
});
