import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/core/operations/action.ts';
import { noCounts } from '../../../../src/core/outbox/delivery.ts';
import { seatsMayBeFree } from '../../../../src/ui/state/seats-may-be-free.ts';
import { noon, pool } from '../../../support/builders.ts';

function action(parts: Partial<Action> = {}): Action {
  return {
    id: 'import',
    customer: 'school',
    what: 'upload-users',
    at: noon,
    author: 'Robin',
    firstSeq: 1,
    size: 5,
    leftOut: 0,
    products: ['E3'],
    counts: { ...noCounts, parked: 5 },
    ...parts,
  };
}

describe('short changes can be queued again', () => {
  it('when the pool has a seat that nothing holds', () => {
    expect(seatsMayBeFree(action(), [pool('E3', 10, 9)], [])).toBe(true);
    expect(seatsMayBeFree(action(), [pool('E3', 10, 10)], [])).toBe(false);
    expect(seatsMayBeFree(action(), [pool('E3', 10, 12)], [])).toBe(false);
  });

  it('not while waiting uploads hold all seats', () => {
    const waiting = action({ id: 'other', counts: { ...noCounts, queued: 2, acked: 1 } });
    expect(seatsMayBeFree(action(), [pool('E3', 10, 7)], [action(), waiting])).toBe(false);
    expect(seatsMayBeFree(action(), [pool('E3', 11, 7)], [action(), waiting])).toBe(true);
  });

  it('for new users only when every product has a seat, for managed licenses when any has', () => {
    const pools = [pool('E3', 10, 9), pool('PBI', 4, 4)];
    expect(seatsMayBeFree(action({ products: ['E3', 'PBI'] }), pools, [])).toBe(false);
    expect(seatsMayBeFree(action({ what: 'manage-licenses', products: ['E3', 'PBI'] }), pools, [])).toBe(
      true,
    );
  });

  it('not when the customer has no such pool any more', () => {
    expect(seatsMayBeFree(action(), [], [])).toBe(false);
  });
});
