import { createHash } from 'node:crypto';
import type { AuditHead } from '../../core/directory/audit-head.ts';
import type { AuditEntry, AuditResponse } from '../../protocol/hub/audit.ts';
import { auditText, writeAuditEntry } from '../../protocol/hub/audit.ts';
import { textOf } from './row.ts';
import type { CustomerKey, Queries } from './sql.ts';

/** A link as it is stored. */
export interface AuditLink extends AuditHead {
  readonly entry: string;
}

/** The link that follows. The caller holds the customer's head, so no two links follow the same one. */
export function nextLink(before: AuditHead, done: Omit<AuditEntry, 'number'>): AuditLink {
  const entry = { number: before.number + 1, ...done };
  const hash = createHash('sha256').update(auditText(before.hash, entry)).digest('hex');
  return { number: entry.number, entry: writeAuditEntry(entry), hash };
}

export async function addAudit(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  before: AuditHead,
  done: Omit<AuditEntry, 'number'>,
): Promise<AuditHead> {
  const link = nextLink(before, done);
  await query('insert into audit (organization, customer, number, entry, hash) values ($1, $2, $3, $4, $5)', [
    organization,
    customer,
    link.number,
    link.entry,
    link.hash,
  ]);
  return { number: link.number, hash: link.hash };
}

/** Whether the customer's chain has this link, and so all that were before it. */
export async function hasLink(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  { number, hash }: AuditHead,
): Promise<boolean> {
  const rows = await query(
    'select 1 from audit where organization = $1 and customer = $2 and number = $3 and hash = $4',
    [organization, customer, number, hash],
  );
  return rows.length > 0;
}

/**
 * The end of the chain as a device may take it in place of the link that it knows: only where the chain leads on
 * from that one. Else it would forget the link by which its next pull sees that the hub was put back.
 */
export async function endFor(
  queries: Queries,
  key: CustomerKey,
  end: AuditHead,
  known: AuditHead | undefined,
): Promise<{ readonly audit?: AuditHead }> {
  return known && !(await hasLink(queries, key, known)) ? {} : { audit: end };
}

/** In their order, from the one after that number. */
export async function readAudit(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  after: number,
  limit: number,
): Promise<AuditResponse['entries']> {
  const rows = await query(
    `select entry, hash from audit where organization = $1 and customer = $2 and number > $3
      order by number limit $4`,
    [organization, customer, after, limit],
  );
  return rows.map((row) => ({
    ...(JSON.parse(textOf(row, 'entry')) as AuditEntry),
    hash: textOf(row, 'hash'),
  }));
}
