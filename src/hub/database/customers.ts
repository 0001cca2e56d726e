import type { AuditHead } from '../../core/directory/audit-head.ts';
import type { CustomerFields } from '../../core/directory/customer.ts';
import { numberOf, textOf } from './row.ts';
import type { CustomerKey, Queries, Row } from './sql.ts';

/** Where a customer stands. */
export interface CustomerHead {
  /** Rises by one with every applied operation, in the order in which they are committed. */
  readonly version: number;
  readonly audit: AuditHead;
}

/** Gives false when the customer is there already. */
export async function insertCustomer(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  body: CustomerFields,
): Promise<boolean> {
  const inserted = await query(
    `insert into customers (organization, customer, body) values ($1, $2, $3)
      on conflict (organization, customer) do nothing returning customer`,
    [organization, customer, JSON.stringify(body)],
  );
  return inserted.length > 0;
}

/** The caller holds the customer's head. */
export async function writeFields(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  body: CustomerFields,
): Promise<void> {
  await query('update customers set body = $3 where organization = $1 and customer = $2', [
    organization,
    customer,
    JSON.stringify(body),
  ]);
}

/**
 * Locks the customer's one row until the commit. Whoever writes anything of a customer does this first: it is
 * the only lock, so nobody waits in a circle, what is read after it stays as it is, and versions are handed
 * out in the order in which they become visible, so that a reader never skips one. A bare sequence would not
 * give that.
 */
export async function lockHead(
  { query }: Queries,
  { organization, customer }: CustomerKey,
): Promise<CustomerHead | undefined> {
  const [row] = await query(
    `select version, audit_number, audit_hash from customers
      where organization = $1 and customer = $2 for update`,
    [organization, customer],
  );
  return row && headOf(row);
}

export async function writeHead(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  { version, audit }: CustomerHead,
): Promise<void> {
  await query(
    `update customers set version = $3, audit_number = $4, audit_hash = $5
      where organization = $1 and customer = $2`,
    [organization, customer, version, audit.number, audit.hash],
  );
}

export function headOf(row: Row): CustomerHead {
  return {
    version: numberOf(row, 'version'),
    audit: { number: numberOf(row, 'audit_number'), hash: textOf(row, 'audit_hash') },
  };
}
