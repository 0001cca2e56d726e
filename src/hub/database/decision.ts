import { borneNameKey } from '../../core/directory/user.ts';
import type { Effect, SeatChange } from '../../core/operations/slice.ts';
import type { Answer } from '../../core/outbox/answer.ts';
import { assert } from '../../core/result.ts';
import type { Told } from '../../protocol/hub/events.ts';
import type { AuditLink } from './audit.ts';
import { numberOf } from './row.ts';
import type { CustomerKey, Queries, SqlValue } from './sql.ts';
import { channel } from './tell.ts';

/** All that is kept of an operation that was decided. */
export interface Decision {
  readonly device: string;
  /** Without anybody's name. */
  readonly answer: Answer;
  /** The user whom it was about. */
  readonly subject: string;
  /** Of the customer, from now on. */
  readonly version: number;
  readonly link: AuditLink;
  /** Of an operation that was applied. */
  readonly applied?: { readonly effect: Effect; readonly at: number };
}

/** What is kept of every operation: its answer, its link in the audit, and where the customer stands then. */
const answered = `
  answered as (
    insert into answers (organization, customer, operation, device, answer, subject)
      values ($1, $2, $3, $4, $5, $10)),
  linked as (
    insert into audit (organization, customer, number, entry, hash) values ($1, $2, $7, $8, $9))`;
const headWritten = `
  update customers set version = $6, audit_number = $7, audit_hash = $9
    where organization = $1 and customer = $2`;

const refusedStatement = `with ${answered} ${headWritten}`;

/**
 * The last guard of a seat: whatever was decided before, the statement itself lets assigned grow only up to
 * total. A pool that is over-full may still shrink.
 */
const appliedStatement = `with ${answered},
  person as (
    insert into users (organization, customer, id, name_key, body, version, uncarried)
      values ($1, $2, $11, $12, $13, $6, 1)
      on conflict (organization, customer, id)
      do update set name_key = $12, body = $13, version = $6, gone = false,
        uncarried = users.uncarried + 1),
  changed as (
    insert into changes (organization, customer, version, at) values ($1, $2, $6, $14)),
  seats as (
    update pools set assigned = assigned + change.by
      from json_to_recordset($15) as change (product text, by integer)
      where organization = $1 and customer = $2 and pools.product = change.product
        and (change.by < 0 or assigned + change.by <= total)
      returning change.by)
  ${headWritten} returning (select count(*)::integer from seats where by > 0) as taken,
    pg_notify('${channel}', $16)`;

/**
 * Writes a decision in one statement, and tells of it. Fails when the operation has an answer already: the key decides which
 * of two equal requests was first.
 */
export async function writeDecision(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  { device, answer, subject, version, link, applied }: Decision,
): Promise<void> {
  const kept: SqlValue[] = [
    organization,
    customer,
    answer.operation,
    device,
    JSON.stringify(answer),
    version,
    link.number,
    link.entry,
    link.hash,
    subject,
  ];
  if (!applied) {
    await query(refusedStatement, kept);
    return;
  }
  const { effect, at } = applied;
  const { user } = effect;
  const seats = byProduct(effect.seats);
  const [row] = await query(appliedStatement, [
    ...kept,
    user.id,
    borneNameKey(user) ?? null,
    JSON.stringify(user),
    at,
    JSON.stringify(seats),
    JSON.stringify({ what: 'changed', organization, customer, cursor: version } satisfies Told),
  ]);
  assert(row, 'the customer is there');
  // A license of a product that the customer owns no pool of may be taken away; there is no seat to count.
  const wanted = seats.filter(({ by }) => by > 0).length;
  assert(
    numberOf(row, 'taken') === wanted,
    `a seat of each product of ${answer.operation} is free under lock`,
  );
}

/** An update takes one line per pool, and would pass over a second one. */
function byProduct(changes: readonly SeatChange[]): readonly { product: string; by: number }[] {
  const sums = new Map<string, number>();
  for (const { product, by } of changes) sums.set(product, (sums.get(product) ?? 0) + by);
  return Array.from(sums, ([product, by]) => ({ product, by }));
}
