import type { Seats } from '../../../src/core/directory/pool.ts';
import type { User } from '../../../src/core/directory/user.ts';
import type { Remote } from '../../../src/remotes/remote.ts';
import type { DecisionLog } from './decision-log.ts';

/** What an authority holds. */
interface AuthorityState {
  readonly users: ReadonlyMap<string, User>;
  readonly seats: ReadonlyMap<string, Seats>;
}

/** One customer's authority as the world sees it: what devices ask, and what somebody else does there. */
export interface Authority {
  readonly log: DecisionLog;
  /** As a device reaches it. */
  remoteOf(device: string): Remote;
  /** Somebody else changes something. */
  change(change: OutsideChange): Promise<void>;
  /** It forgets what it has in memory, as a server that starts anew. */
  restart(): void;
  state(): Promise<AuthorityState>;
  /** Seats that somebody else holds, not by a user whom anybody sees. */
  readonly elsewhere: ReadonlyMap<string, number>;
}

export type OutsideChange =
  /** somebody takes seats (by > 0) or gives some back; also more than there are */
  | { readonly kind: 'seats'; readonly product: string; readonly by: number }
  | { readonly kind: 'total'; readonly product: string; readonly by: number }
  | { readonly kind: 'user'; readonly user: User }
  /** a license of some user is taken away, or given when a seat is free */
  | { readonly kind: 'license'; readonly place: number; readonly product: string };
