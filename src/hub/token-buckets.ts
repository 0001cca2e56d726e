export interface Rate {
  /** How many may come at once. */
  readonly burst: number;
  readonly perMinute: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const mostBuckets = 10_000;

/**
 * How often something may be done, by whom: each has a bucket of tokens that fills at a steady rate. In the
 * memory of one process: several hubs on one database each allow the whole rate.
 */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now`: milliseconds of a clock that nobody sets, or a step back would lock everybody out. */
  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** 0 when there was a token, else the milliseconds until there is one. */
  take(key: string): number {
    const bucket = this.#filled(key);
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60_000) / this.#rate.perMinute);
    bucket.tokens -= 1;
    return 0;
  }

  /** What was done does not count after all. */
  giveBack(key: string): void {
    const bucket = this.#filled(key);
    bucket.tokens = Math.min(this.#rate.burst, bucket.tokens + 1);
  }

  #filled(key: string): Bucket {
    const { burst, perMinute } = this.#rate;
    const now = this.#now();
    const known = this.#buckets.get(key);
    if (!known) {
      this.#makeRoom();
      const bucket = { tokens: burst, at: now };
      this.#buckets.set(key, bucket);
      return bucket;
    }
    known.tokens = Math.min(burst, known.tokens + ((now - known.at) * perMinute) / 60_000);
    known.at = now;
    return known;
  }

  /** Who is forgotten begins with a full bucket again: those first who have one by now. */
  #makeRoom(): void {
    if (this.#buckets.size < mostBuckets) return;
    const { burst, perMinute } = this.#rate;
    const fullAfterMs = (burst * 60_000) / perMinute;
    for (const [key, { at }] of this.#buckets) {
      if (this.#now() - at >= fullAfterMs) this.#buckets.delete(key);
    }
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < mostBuckets) break;
      this.#buckets.delete(key);
    }
  }
}
