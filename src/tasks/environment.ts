import type { RandomBytes } from '../core/ids.ts';
import type { BookDatabase } from '../store/schema.ts';

/** What a worker's entry makes and the tasks take: the only clock and the only chance they know. */
export interface Environment {
  readonly database: BookDatabase;
  /** Milliseconds since 1970. */
  now(): number;
  readonly randomBytes: RandomBytes;
  newId(): string;
  /** Runs something once nothing has been asked for a while; only the last one that was given. */
  later(run: () => void): void;
}
