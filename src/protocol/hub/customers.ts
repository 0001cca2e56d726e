import * as v from 'valibot';
import { allSeatsSchema, customerFields, userSchema } from './directory.ts';
import { auditHeadSchema, count, hubLimits, id, name, natural, version } from './parts.ts';

/** A customer begins at the hub with what its book says. */
export const beginRequestSchema = v.strictObject({
  version,
  customer: v.strictObject(customerFields),
  users: v.array(userSchema),
  seats: allSeatsSchema,
});

export const beginResponseSchema = v.object({ version, cursor: natural, audit: auditHeadSchema });

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
export type CustomersResponse = v.InferOutput<typeof customersResponseSchema>;
