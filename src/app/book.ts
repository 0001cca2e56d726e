import type { Workers } from '../jobs/workers.ts';
import type { BookDatabase } from '../store/schema.ts';

/** What every use case works with; made once by the composition root. */
export interface Book {
  readonly database: BookDatabase;
  readonly workers: Workers;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  /** Whether the network is there, as the browser says. */
  isOnline(): boolean;
}
