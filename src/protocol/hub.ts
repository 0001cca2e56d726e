import * as v from 'valibot';
import { customerColors, languages } from '../core/directory/customer.ts';
import type { Seats } from '../core/directory/pool.ts';
import type { Assignment, User, UserFields } from '../core/directory/user.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Refusal, RefusalCode } from '../core/operations/refusal.ts';
import type { Answer } from '../core/outbox/answer.ts';
import { count, id, natural, text } from './hub-values.ts';

/**
 * What device and hub say to each other, schema first. Devices of different ages meet one hub: what stands
 * here under a version never changes again; a test compares it with the saved one and tells how to add a
 * version. The hub refuses keys that it does not know: what it would not keep it must not take, and a
 * password has no place inside an operation.
 */
export const hubVersion = 1;

export const hubLimits = {
  operations: 500,
  pushBytes: 1_048_576,
  beginBytes: 10_485_760,
  page: 500,
} as const;

/** The hub's seats are 32-bit numbers. */
const seatCount = v.pipe(v.number(), v.integer(), v.minValue(-1_000_000_000), v.maxValue(1_000_000_000));

const assignmentSchema: v.GenericSchema<unknown, Assignment> = v.strictObject({
  product: id,
  plansOff: v.array(id),
});

const contactFields = {
  jobTitle: v.exactOptional(text),
  department: v.exactOptional(text),
  officeNumber: v.exactOptional(text),
  officePhone: v.exactOptional(text),
  mobilePhone: v.exactOptional(text),
  fax: v.exactOptional(text),
  address: v.exactOptional(text),
  city: v.exactOptional(text),
  state: v.exactOptional(text),
  postalCode: v.exactOptional(text),
  country: v.exactOptional(text),
};

const userFields = {
  userName: v.pipe(text, v.minLength(1), v.maxLength(1000)),
  displayName: text,
  firstName: v.exactOptional(text),
  lastName: v.exactOptional(text),
  location: v.exactOptional(text),
  ...contactFields,
};

const userFieldsSchema: v.GenericSchema<unknown, UserFields> = v.strictObject(userFields);

const userSchema: v.GenericSchema<unknown, User> = v.strictObject({
  id,
  ...userFields,
  licenses: v.array(assignmentSchema),
});

const seatsSchema: v.GenericSchema<unknown, Seats> = v.strictObject({
  total: seatCount,
  assigned: seatCount,
});
const allSeatsSchema = v.record(id, seatsSchema);

const operationHead = {
  id,
  seq: natural,
  at: count,
  author: text,
  customer: id,
  action: id,
  dependsOn: v.exactOptional(v.array(id)),
};

const operationSchema: v.GenericSchema<unknown, Operation> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('create-user'),
    ...operationHead,
    user: userFieldsSchema,
    licenses: v.array(assignmentSchema),
  }),
  v.strictObject({
    kind: v.literal('update-licenses'),
    ...operationHead,
    userId: id,
    assign: v.array(assignmentSchema),
    revoke: v.array(id),
    seen: v.strictObject({ userName: text, displayName: text, licenses: v.array(assignmentSchema) }),
  }),
]);

const refusalCodes = [
  'no-seats',
  'unknown-product',
  'name-taken',
  'no-location',
  'user-missing',
  'changed-since-seen',
  'not-permitted',
] as const satisfies readonly RefusalCode[];

const refusalSchema: v.GenericSchema<unknown, Refusal> = v.object({
  code: v.picklist(refusalCodes),
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
});

const applied = { operation: id, status: v.literal('applied'), cursor: natural };
const refused = { operation: id, status: v.literal('refused'), refusal: refusalSchema };

const answerSchema: v.GenericSchema<unknown, Answer> = v.variant('status', [
  v.object(applied),
  v.object(refused),
]);

export const pushRequestSchema = v.strictObject({
  version: v.literal(hubVersion),
  operations: v.pipe(v.array(operationSchema), v.minLength(1), v.maxLength(hubLimits.operations)),
});

/** One for each operation, in order. HTTP 200 says only that the request was read. */
export const pushResponseSchema = v.object({
  version: v.literal(hubVersion),
  outcomes: v.array(
    v.variant('status', [
      v.object(applied),
      v.object(refused),
      /** Sent before: this is what was said then. */
      v.object({ operation: id, status: v.literal('duplicate'), answer: answerSchema }),
      /** Not decided, neither it nor anything after it: send it again. */
      v.object({ operation: id, status: v.literal('later') }),
    ]),
  ),
});

export const pullResponseSchema = v.object({
  version: v.literal(hubVersion),
  /** These pages hold everything there is: what is not in them is gone. */
  whole: v.boolean(),
  users: v.array(userSchema),
  /** Ids of users who were there and are not any more. */
  gone: v.array(id),
  /** Every pool, by part number. */
  seats: allSeatsSchema,
  /** All changes up to this one have come when there is no next page. */
  cursor: natural,
  /** Where the next page begins; absent on the last one. */
  next: v.exactOptional(v.string()),
  /** The end of the customer's audit chain: a device that keeps it notices a rewritten history. */
  audit: v.object({ number: natural, hash: v.string() }),
});

/** Of the address: the last change that the device has, if it has any, and `next` of the page before. */
export const pullQuerySchema = v.object({
  since: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/),
      v.transform((digits) => Number(digits)),
    ),
  ),
  after: v.exactOptional(v.string()),
});

/** A customer begins at the hub with what its book says. */
export const beginRequestSchema = v.strictObject({
  version: v.literal(hubVersion),
  customer: v.strictObject({
    name: v.pipe(text, v.minLength(1)),
    domains: v.array(text),
    country: text,
    language: v.picklist(languages),
    color: v.pipe(natural, v.maxValue(customerColors - 1)),
  }),
  users: v.array(userSchema),
  seats: allSeatsSchema,
});

/** Every answer that is not 2xx. */
export const hubProblemSchema = v.object({ version: v.literal(hubVersion), code: v.string() });

export const healthSchema = v.object({
  version: v.literal(hubVersion),
  name: v.literal('seatbook-hub'),
  /** Nobody is let in yet who could let in others. */
  setup: v.exactOptional(v.boolean()),
});

export type PushOutcome = v.InferOutput<typeof pushResponseSchema>['outcomes'][number];
export type PullResponse = v.InferOutput<typeof pullResponseSchema>;
export type BeginRequest = v.InferOutput<typeof beginRequestSchema>;
export type HubProblemCode =
  | 'device-unknown'
  | 'customer-unknown'
  | 'customer-there'
  | 'not-understood'
  | 'too-large'
  | 'not-found'
  | 'failed';
