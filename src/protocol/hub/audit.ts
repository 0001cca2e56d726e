import * as v from 'valibot';
import { count, digits, id, natural, version } from './parts.ts';

/** `after`: the number of the last entry that is known. */
export const auditQuerySchema = v.object({ after: v.exactOptional(digits) });

/**
 * Who did what and what came of it: of the customer's people only ids, so that it can be kept when their data may
 * not.
 */
const auditEntrySchema = v.object({
  /** From 1, without a gap. */
  number: natural,
  /** The hub's clock, milliseconds since 1970. */
  at: count,
  device: id,
  what: v.string(),
  operation: v.exactOptional(id),
  /** The user it was about. */
  subject: v.exactOptional(id),
  /** A code with its facts: `applied VERSION`, `carried WHEN WHO` (of the team), what was refused. */
  outcome: v.string(),
});

export const auditResponseSchema = v.object({
  version,
  /** `hash`: over the entry and the hash of the one before. */
  entries: v.array(v.object({ ...auditEntrySchema.entries, hash: v.string() })),
  /** `after` of the next page; absent on the last one. */
  next: v.exactOptional(natural),
});

export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;
export type AuditResponse = v.InferOutput<typeof auditResponseSchema>;

/**
 * What an entry's hash is made of: the SHA-256, in lower-case hexadecimal, of these UTF-8 bytes. It is the hash
 * before ('' for the first entry), a line feed, and the entry as JSON without blanks, its keys in this order and those that are absent
 * left out. So a change of any entry changes every hash after it.
 */
export function auditText(hashBefore: string, entry: AuditEntry): string {
  return `${hashBefore}\n${writeAuditEntry(entry)}`;
}

export function writeAuditEntry({
  number,
  at,
  device,
  what,
  operation,
  subject,
  outcome,
}: AuditEntry): string {
  return JSON.stringify({ number, at, device, what, operation, subject, outcome });
}
