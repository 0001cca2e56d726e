import { describe, expect, it } from 'vitest';
import { seatShares } from '../../../../src/ui/parts/seat-bar.ts';

describe('seatShares', () => {
  it('divides the bar among assigned, queued and free seats', () => {
    expect(seatShares(50, 25, 100)).toEqual({
      free: 25,
      over: 0,
      widths: { assigned: 50, queued: 25, free: 25 },
      limit: 100,
    });
  });

  it('is as long as what is taken when that is more than there is, and marks where the total ends', () => {
    expect(seatShares(18, 2, 15)).toEqual({
      free: -5,
      over: 5,
      widths: { assigned: 90, queued: 10, free: 0 },
      limit: 75,
    });
  });

  it('is empty for a product without any seat', () => {
    expect(seatShares(0, 0, 0)).toEqual({
      free: 0,
      over: 0,
      widths: { assigned: 0, queued: 0, free: 0 },
      limit: 0,
    });
  });
});
