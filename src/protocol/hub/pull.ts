import * as v from 'valibot';
import { allSeatsSchema, customerFieldsSchema, pulledUserSchema } from './directory.ts';
import { auditHeadSchema, auditLink, digits, id, natural, version } from './parts.ts';

/**
 * Of the address: the last change that the device has and the newest link of the audit that it was told of, if
 * there are such, and `next` of the page before.
 */
export const pullQuerySchema = v.object({
  since: v.exactOptional(digits),
  audit: v.exactOptional(auditLink),
  after: v.exactOptional(v.string()),
});

export const pullResponseSchema = v.object({
  version,
  /** No page before this one counts: the pull begins, or begins anew. */
  first: v.boolean(),
  /** These pages hold everything there is: what is not in them is gone. */
  whole: v.boolean(),
  users: v.array(pulledUserSchema),
  /** Ids of users who were there and are not any more. */
  gone: v.array(id),
  /** As it is now. */
  customer: customerFieldsSchema,
  /** Every pool. */
  seats: allSeatsSchema,
  /** All changes up to this one have come when there is no next page. */
  cursor: natural,
  /** Where the next page begins; absent on the last one. */
  next: v.exactOptional(v.string()),
  /** The end of the customer's audit chain, to be sent with the next pull. */
  audit: auditHeadSchema,
  /**
   * The device's link is not in the chain: the database was put back to an earlier state, or changed by hand.
   * What was acknowledged before may be missing; asked again by the same ids, it is there once.
   */
  otherHistory: v.exactOptional(v.literal(true)),
});

export type PullResponse = v.InferOutput<typeof pullResponseSchema>;
