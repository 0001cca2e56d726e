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

/** Adds a link. The caller holds the customer's row, so no two links follow the same one. */
export async function addAudit(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  before: AuditHead,
  entry: AuditEntry,
): Promise<AuditHead> {
  const number = before.number + 1;
  const text = JSON.stringify({ number, ...entry });
  const hash = auditHash(before.hash, text);
  await query('insert into audit (organization, customer, number, entry, hash) values ($1, $2, $3, $4, $5)', [
    organization,
    customer,
    number,
    text,
    hash,
  ]);
  return { number, hash };
}

/** Over the hash before and the entry as it is stored: changing any entry changes every later hash. */
export function auditHash(before: string, entry: string): string {
  return createHash('sha256').update(`${before}\n${entry}`).digest('hex');
}
