import { customerDifferences } from '../core/directory/customer-differences.ts';
import type { KeptCustomer } from '../core/directory/customer-differences.ts';
import type { CustomerFields } from '../core/directory/customer.ts';
import type { Seats } from '../core/directory/pool.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { SaveOutcome, SaveRequest } from '../protocol/hub/customers.ts';
import { addAudit, endFor } from './database/audit.ts';
import { readHead, readSeats } from './database/changes.ts';
import { lockHead, writeFields, writeHead } from './database/customers.ts';
import { writePools } from './database/pools.ts';
import { tell } from './database/tell.ts';
import type { HubEnvironment, Sender } from './push.ts';

type AllSeats = Readonly<Record<string, Seats>>;

/** Writes what a person says of a customer, unless somebody else has said something meanwhile. */
export async function saveCustomer(
  { database, now }: HubEnvironment,
  sender: Sender,
  { customer: fields, seats, seen, known }: SaveRequest,
): Promise<Result<SaveOutcome, Problem<'customer-unknown'>>> {
  return database.transaction(async (queries) => {
    const locked = await lockHead(queries, sender);
    const head = locked && (await readHead(queries, sender));
    if (!head) return failed('customer-unknown');
    const present = await readSeats(queries, sender);
    const there = kept(head.fields, present);
    const wanted = kept(fields, seats);
    if (isSame(there, wanted)) {
      return ok({ status: 'saved', ...(await endFor(queries, sender, head.audit, known)) });
    }
    const before = { customer: seen.customer, totals: new Map(Object.entries(seen.totals)) };
    if (!isSame(there, before)) {
      return ok({ status: 'changed', customer: head.fields, seats: present });
    }
    const held = Object.keys(present).find(
      (product) => !Object.hasOwn(seats, product) && (present[product]?.assigned ?? 0) > 0,
    );
    if (held !== undefined) return ok({ status: 'assigned', product: held });
    await writeFields(queries, sender, fields);
    await writePools(queries, sender, seats);
    const version = head.version + 1;
    const { organization, device, customer } = sender;
    const audit = await addAudit(queries, sender, head.audit, {
      at: now(),
      device,
      what: 'save-customer',
      outcome: [`applied ${version}`, ...whatChanged(there, wanted)].join(', '),
    });
    await writeHead(queries, sender, { version, audit });
    await tell(queries, { what: 'changed', organization, customer, cursor: version });
    return ok({ status: 'saved', ...(await endFor(queries, sender, audit, known)) });
  });
}

function kept(customer: CustomerFields, seats: AllSeats): KeptCustomer {
  const totals = Object.entries(seats).map(([product, { total }]) => [product, total] as const);
  return { customer, totals: new Map(totals) };
}

function isSame(one: KeptCustomer, other: KeptCustomer): boolean {
  const { fields, products } = customerDifferences(one, other);
  return fields.length === 0 && products.length === 0;
}

/** For the audit, which outlives names: which fields, and every total before and after. */
function whatChanged(before: KeptCustomer, after: KeptCustomer): readonly string[] {
  const { fields, products } = customerDifferences(before, after);
  const total = ({ totals }: KeptCustomer, product: string) => totals.get(product) ?? 'none';
  return [...fields, ...products.map((id) => `${id} ${total(before, id)} > ${total(after, id)}`)];
}
