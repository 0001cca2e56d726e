import * as v from 'valibot';
import { allSeatsSchema, pulledUserSchema } from './directory.ts';
import { digits, id, natural, version } from './parts.ts';

/** Of the address: the last change that the device has, if it has any, and `next` of the page before. */
export const pullQuerySchema = v.object({
  since: v.exactOptional(digits),
  after: v.exactOptional(v.string()),
});

export const pullResponseSchema = v.object({
  version,
  /** These pages hold everything there is: what is not in them is gone. */
  whole: v.boolean(),
  users: v.array(pulledUserSchema),
  /** Ids of users who were there and are not any more. */
  gone: v.array(id),
  /** Every pool. */
  seats: allSeatsSchema,
  /** All changes up to this one have come when there is no next page. */
  cursor: natural,
  /** Where the next page begins; absent on the last one. */
  next: v.exactOptional(v.string()),
  /** The end of the customer's audit chain: a device that keeps it notices a rewritten history. */
  audit: v.object({ number: natural, hash: v.string() }),
});

export type PullResponse = v.InferOutput<typeof pullResponseSchema>;
