export interface SeatShares {
  /** Below 0 when more are taken than there are. */
  free: number;
  /** How many too many; 0 in the usual case. */
  over: number;
  /** Widths in percent of the bar; they add up to 100 unless nothing is there at all. */
  widths: { assigned: number; queued: number; free: number };
  /** Where the total ends on an over-full bar, in percent. */
  limit: number;
}

/** The bar is as long as the total, or as what is taken when that is more. */
export function seatShares(assigned: number, queued: number, total: number): SeatShares {
  const taken = assigned + queued;
  const length = Math.max(total, taken, 1);
  const free = total - taken;
  return {
    free,
    over: Math.max(0, -free),
    widths: {
      assigned: (100 * assigned) / length,
      queued: (100 * queued) / length,
      free: (100 * Math.max(0, free)) / length,
    },
    limit: (100 * total) / length,
  };
}
