import type { Figure } from './figure.ts';

/** One product that a customer owns seats of. */
export interface Pool {
  /** Part number, upper case. */
  readonly product: string;
  readonly total: Figure;
  readonly assigned: Figure;
}

/** Of one product; a hub counts no further. */
export const mostSeats = 1_000_000_000;

/** What operations count with. */
export interface Seats {
  readonly total: number;
  readonly assigned: number;
}

export function poolSeats(pool: Pool): Seats {
  return { total: pool.total.value, assigned: pool.assigned.value };
}
