import * as v from 'valibot';
import { allSeatsSchema, customerFields, customerFieldsSchema, seatCount, userSchema } from './directory.ts';
import { auditHeadSchema, count, hubLimits, id, knownLink, name, natural, version } from './parts.ts';

/** A customer begins at the hub with what its book says. */
export const beginRequestSchema = v.strictObject({
  version,
  customer: customerFieldsSchema,
  users: v.array(userSchema),
  seats: allSeatsSchema,
});

export const beginResponseSchema = v.object({ version, cursor: natural, audit: auditHeadSchema });

/**
 * What people keep of a customer by hand is another from now on. Said again, it changes nothing.
 */
export const saveRequestSchema = v.strictObject({
  version,
  customer: customerFieldsSchema,
  /** Every pool that there is to be. `assigned` counts only where there was none: later operations change it. */
  seats: allSeatsSchema,
  /** What the person had before them: when the hub has another one by now, nothing is saved. */
  seen: v.strictObject({ customer: customerFieldsSchema, totals: v.record(id, seatCount) }),
  /** The newest link of the audit that the device was told of. */
  known: v.exactOptional(knownLink),
});

export const saveResponseSchema = v.object({
  version,
  outcome: v.variant('status', [
    /** Without the end of the audit when the device's link is not in it, as with a push. */
    v.object({ status: v.literal('saved'), audit: v.exactOptional(auditHeadSchema) }),
    /** Somebody was faster: this is there now. */
    v.object({ status: v.literal('changed'), customer: customerFieldsSchema, seats: allSeatsSchema }),
    /** People hold seats of a product that was to go. */
    v.object({ status: v.literal('assigned'), product: id }),
  ]),
});

/** Every customer that the hub keeps; `users` are those who are there. */
export const customersResponseSchema = v.object({
  version,
  customers: v.array(v.object({ id, ...customerFields, cursor: natural, users: natural })),
});

/** A person did these changes in Partner Center: who, and when. Saying it twice changes nothing. */
export const carriedRequestSchema = v.strictObject({
  version,
  operations: v.pipe(v.array(id), v.minLength(1), v.maxLength(hubLimits.operations)),
  by: name,
  at: count,
});

export type BeginRequest = v.InferOutput<typeof beginRequestSchema>;
export type BeginResponse = v.InferOutput<typeof beginResponseSchema>;
export type SaveRequest = v.InferOutput<typeof saveRequestSchema>;
export type SaveOutcome = v.InferOutput<typeof saveResponseSchema>['outcome'];
export type CustomersResponse = v.InferOutput<typeof customersResponseSchema>;
