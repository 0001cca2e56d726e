import type { Rate } from './token-buckets.ts';

/** How often a hub may be asked, and how often it says that it is still there. */
export interface Pace {
  readonly requests: Rate;
  /** Of one address, with tokens that are none. */
  readonly strangers: Rate;
  readonly pairingByAddress: Rate;
  readonly pairing: Rate;
  readonly heartbeatMs: number;
}

/**
 * A short code has 40 bits and lives 15 minutes. Only failed tries count, so a whole class may be let in at
 * once; over all, at most 200 + 15 * 12 = 380 fail while a code lives: a chance of 380 / 2^40, one in
 * 2,900 million, to hit one that is out. Somebody who tries for a whole year, with ten codes out at every
 * moment, has 6.3 million tries: one chance in 17,000. With two hubs on one database both numbers double. Who
 * uses up the tries over all keeps others from pairing for as long, and does no more harm than that.
 *
 * Behind a proxy that nobody named everybody has its address, which is why the two rates are not far apart.
 */
export const standardPace: Pace = {
  // Pulling 100,000 users in pages takes some hundred requests in a row.
  requests: { burst: 600, perMinute: 3000 },
  // Each costs a look into the database. A token has 256 bits of chance: it is not to be guessed anyway.
  strangers: { burst: 100, perMinute: 60 },
  pairingByAddress: { burst: 20, perMinute: 2 },
  pairing: { burst: 200, perMinute: 12 },
  // Proxies and phone networks drop a connection that is silent for a minute, some for half of one.
  heartbeatMs: 25_000,
};
