import type { Seats } from '../directory/pool.ts';
import type { User } from '../directory/user.ts';

/**
 * Read access to just what one operation needs. An authority fills it from its tables under lock, the app
 * from the open customer.
 */
export interface Slice {
  user(id: string): User | undefined;
  /** The id of the user who bears that name, by `userNameKey`. */
  nameOwner(nameKey: string): string | undefined;
  /** By part number. */
  seats(product: string): Seats | undefined;
}

/** The names of the things an operation reads and writes. */
export interface Touches {
  readonly users: readonly string[];
  readonly nameKeys: readonly string[];
  readonly pools: readonly string[];
}

/** What an operation does when it works: one user's new value, and seats taken (+1) or released (-1). */
export interface Effect {
  readonly user: User;
  readonly seats: readonly SeatChange[];
}

export interface SeatChange {
  readonly product: string;
  readonly by: 1 | -1;
}
