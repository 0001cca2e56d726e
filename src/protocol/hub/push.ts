import * as v from 'valibot';
import type { Operation } from '../../core/operations/operation.ts';
import type { Refusal, RefusalCode } from '../../core/operations/refusal.ts';
import type { Answer } from '../../core/outbox/answer.ts';
import { assignmentSchema, userFieldsSchema, userName } from './directory.ts';
import { auditHeadSchema, count, hubLimits, id, knownLink, natural, text, version } from './parts.ts';

const operationHead = {
  id,
  seq: natural,
  at: count,
  author: text,
  customer: id,
  action: id,
  dependsOn: v.exactOptional(v.array(id)),
};

const userOperationHead = { ...operationHead, userId: id };
const seen = { userName: text, displayName: text };
const seenWithLicenses = v.strictObject({ ...seen, licenses: v.array(assignmentSchema) });

const operationSchema: v.GenericSchema<unknown, Operation> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('create-user'),
    ...operationHead,
    user: userFieldsSchema,
    licenses: v.array(assignmentSchema),
  }),
  v.strictObject({
    kind: v.literal('delete-user'),
    ...userOperationHead,
    seen: v.strictObject(seen),
  }),
  v.strictObject({
    kind: v.literal('reset-password'),
    ...userOperationHead,
    seen: v.strictObject(seen),
  }),
  v.strictObject({
    kind: v.literal('restore-user'),
    ...userOperationHead,
    userName,
    licenses: v.array(assignmentSchema),
    seen: seenWithLicenses,
  }),
  v.strictObject({
    kind: v.literal('update-licenses'),
    ...userOperationHead,
    assign: v.array(assignmentSchema),
    revoke: v.array(id),
    seen: seenWithLicenses,
  }),
]);

const refusalCodes = [
  'no-seats',
  'unknown-product',
  'name-taken',
  'no-location',
  'user-missing',
  'restore-too-late',
  'changed-since-seen',
  'not-permitted',
  'password-not-allowed',
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
  version,
  operations: v.pipe(v.array(operationSchema), v.minLength(1), v.maxLength(hubLimits.operations)),
  /**
   * By operation. Beside the operations, which are kept: the hub looks whether an authority would take them
   * and forgets them.
   */
  passwords: v.exactOptional(v.record(id, v.pipe(v.string(), v.maxLength(1000)))),
  /** The newest link of the audit that the device was told of. */
  known: v.exactOptional(knownLink),
});

/** One for each operation, in order. HTTP 200 says only that the request was read. */
export const pushResponseSchema = v.object({
  version,
  outcomes: v.array(
    v.variant('status', [
      v.object(applied),
      v.object(refused),
      /** Sent before: this is what was said then. */
      v.object({
        operation: id,
        status: v.literal('duplicate'),
        answer: answerSchema,
        /** A person has carried it over since. */
        carried: v.exactOptional(v.literal(true)),
      }),
      /** Not decided, neither it nor anything after it: send it again. */
      v.object({ operation: id, status: v.literal('later') }),
    ]),
  ),
  /**
   * The end of the customer's audit chain with these answers in it. Absent when none was given, and when
   * the device's link is not in the chain: it has to keep that one, by which the next pull sees what was lost.
   */
  audit: v.exactOptional(auditHeadSchema),
});

export type PushResponse = v.InferOutput<typeof pushResponseSchema>;
export type PushOutcome = PushResponse['outcomes'][number];
