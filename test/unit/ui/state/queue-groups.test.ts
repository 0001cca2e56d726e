import { describe, expect, it } from 'vitest';
import { noCounts, type StateCounts } from '../../../../src/core/outbox/delivery.ts';
import type { StoredCustomer } from '../../../../src/store/schema.ts';
import { queueGroups } from '../../../../src/ui/state/queue-groups.ts';
import type { QueuedAction } from '../../../../src/ui/state/queue.svelte.ts';
import { customer, noon } from '../../../support/builders.ts';

function stored(id: string, parts: Partial<StoredCustomer> = {}): StoredCustomer {
  return { ...customer({ id, name: id, authority: 'practice' }), rev: 1, ...parts };
}

function entry(of: StoredCustomer, id: string, counts: Partial<StateCounts> = { queued: 2 }): QueuedAction {
  const all = { ...noCounts, ...counts };
  const size = Object.values(all).reduce((sum, count) => sum + count, 0);
  return {
    action: {
      id,
      customer: of.id,
      what: 'upload-users',
      at: noon,
      author: '',
      firstSeq: 1,
      size,
      leftOut: 0,
      products: [],
      counts: all,
    },
    customer: of,
    open: size,
    canDiscard: true,
    seatsMayBeFree: false,
  };
}

describe('what waits is grouped by customer', () => {
  const a = stored('a');
  const b = stored('b');

  it('with the actions of each in their order, and none of whom nothing waits', () => {
    const groups = queueGroups([entry(b, '1'), entry(a, '2'), entry(b, '3')], [a, b, stored('c')]);
    expect(groups.map((group) => [group.customer.id, group.entries.map(({ action }) => action.id)])).toEqual([
      ['a', ['2']],
      ['b', ['1', '3']],
    ]);
  });

  it('counts what would go out: not what is short, answered or over', () => {
    const counts = { queued: 1, sending: 2, unknown: 4, acked: 8, parked: 16, refused: 32, done: 64 };
    expect(queueGroups([entry(a, '1', counts)], [a])[0]?.sendable).toBe(7);
  });

  it('who can go first is behind somebody whose changes go out', () => {
    const first = (...all: StoredCustomer[]) =>
      queueGroups(
        all.map((one) => entry(one, one.id)),
        all,
      ).map(({ canGoFirst }) => canGoFirst);
    expect(first(a, b)).toEqual([false, true]);
    expect(first({ ...a, paused: true }, b)).toEqual([false, false]);
    expect(first(a, { ...b, paused: true })).toEqual([false, false]);
    expect(first({ ...a, authority: 'book' }, b)).toEqual([false, false]);
    expect(first(a, { ...b, authority: 'book' })).toEqual([false, false]);
    const short = entry(a, '1', { parked: 2 });
    expect(queueGroups([short, entry(b, '2')], [a, b])[1]?.canGoFirst).toBe(false);
  });

  it('who was sent to the front stands there', () => {
    const groups = queueGroups(
      [entry(a, '1'), entry(b, '2')],
      [a, { ...b, sendFirst: noon }, stored('c', { sendFirst: noon + 1, paused: true })],
    );
    expect(groups.map((group) => [group.customer.id, group.canGoFirst])).toEqual([
      ['c', false],
      ['b', false],
      ['a', true],
    ]);
  });

  it('one who is paused is there with nothing that waits, so that sending can be resumed', () => {
    const [group] = queueGroups([], [{ ...a, paused: true }]);
    expect(group).toMatchObject({ paused: true, canPause: true, sendable: 0, entries: [] });
  });

  it('where nobody answers there is nothing to pause', () => {
    const book = stored('a', { authority: 'book' });
    expect(queueGroups([entry(book, '1')], [book])[0]).toMatchObject({ canPause: false, sendable: 0 });
  });
});
