import { createHash } from 'node:crypto';
import type { CustomerKey, Queries } from './sql.ts';

/** Who did what and what came of it: ids and codes only, so that it can be kept when people's data may not. */
export interface AuditEntry {
  /** The hub's clock, milliseconds since 1970. */
  readonly at: number;
  readonly device: string;
  readonly what: string;
  readonly operation?: string;
  readonly subject?: string;
  readonly outcome: string;
}

/** The last link of a customer's chain. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** A link as it is stored. */
export interface AuditLink extends AuditHead {
  readonly entry: string;
}

/** The link that follows. The caller holds the customer's head, so no two links follow the same one. */
export function nextLink(before: AuditHead, entry: AuditEntry): AuditLink {
  const number = before.number + 1;
  const text = JSON.stringify({ number, ...entry });
  return { number, entry: text, hash: auditHash(before.hash, text) };
}

export async function addAudit(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  before: AuditHead,
  entry: AuditEntry,
): Promise<AuditHead> {
  const link = nextLink(before, entry);
  await query('insert into audit (organization, customer, number, entry, hash) values ($1, $2, $3, $4, $5)', [
    organization,
    customer,
    link.number,
    link.entry,
    link.hash,
  ]);
  return link;
}

/** Over the hash before and the entry as it is stored: changing any entry changes every later hash. */
export function auditHash(before: string, entry: string): string {
  return createHash('sha256').update(`${before}\n${entry}`).digest('hex');
}
