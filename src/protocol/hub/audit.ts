import * as v from 'valibot';
import { count, digits, id, natural, version } from './parts.ts';

export const auditQuerySchema = v.object({ after: v.exactOptional(digits, '0') });

/** Who did what and what came of it: ids and codes only, so that it can be kept when people's data may not. */
const auditEntrySchema = v.object({
  number: natural,
  /** The hub's clock, milliseconds since 1970. */
  at: count,
  device: id,
  what: v.string(),
  operation: v.exactOptional(id),
  /** The user it was about. */
  subject: v.exactOptional(id),
  outcome: v.string(),
});

export const auditResponseSchema = v.object({
  version,
  /** `hash`: over the entry and the hash of the one before, see `auditText`. */
  entries: v.array(v.object({ ...auditEntrySchema.entries, hash: v.string() })),
  /** `after` of the next page; absent on the last one. */
  next: v.exactOptional(natural),
});
