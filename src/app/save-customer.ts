import type { Customer, CustomerFields } from '../core/directory/customer.ts';
import { fieldsOf } from '../core/directory/customer.ts';
import type { Figure } from '../core/directory/figure.ts';
import type { Pool } from '../core/directory/pool.ts';
import type { Problem, Result } from '../core/result.ts';
import { ok } from '../core/result.ts';
import type { HubCustomerSave, SavedAtHub } from '../protocol/sync-customer.ts';
import { changeCustomer, saveCustomer as addCustomer } from '../store/customers.ts';
import type { Book } from './book.ts';
import { keepStorage } from './keep-storage.ts';

/** What a person types in of a customer: what the portal's pages show in two minutes. */
export interface CustomerDraft extends CustomerFields {
  readonly products: readonly TypedSeats[];
}

interface TypedSeats {
  readonly product: string;
  readonly total: number;
  readonly assigned: number;
  /** What the person had before them: a figure left as it was takes what the book says by now. */
  readonly seen?: Pool;
}

/**
 * Adds a customer, or changes one of which this device has the last word. `present`: the one to change, as the
 * person saw it. Gives its id. Figures that stay keep their date.
 */
export async function saveCustomer(
  book: Book,
  { products, ...typed }: CustomerDraft,
  present: Pick<Customer, 'id' | 'authority'> | undefined,
): Promise<Result<string, Problem<'customer-gone' | 'answered-elsewhere'>>> {
  const { database } = book;
  const asOf = book.now();
  const fields = fieldsOf(typed);
  if (!present) {
    const customer = { ...fields, id: book.newId(), authority: 'book' } as const;
    await addCustomer(database, customer, typedPools(products, [], asOf));
    void keepStorage();
    return ok(customer.id);
  }
  const { id, authority } = present;
  const changed = await changeCustomer(database, id, authority, (stored, pools) => ({
    customer: { ...stored, ...fields },
    pools: typedPools(products, pools, asOf),
  }));
  if (!changed.ok) return changed;
  void keepStorage();
  return ok(id);
}

/** Changes a customer of the hub there; `seen`: what the person had before them. */
export function saveCustomerAtHub(
  book: Book,
  id: string,
  { products, ...typed }: CustomerDraft,
  seen: HubCustomerSave['seen'],
): Promise<SavedAtHub> {
  const seats = products.map(({ product, total, assigned }) => [product, { total, assigned }] as const);
  return book.workers.sync.saveAtHub(id, {
    customer: fieldsOf(typed),
    seats: Object.fromEntries(seats),
    seen,
  });
}

function typedPools(products: readonly TypedSeats[], present: readonly Pool[], asOf: number): Pool[] {
  const pools = new Map(present.map((pool) => [pool.product, pool]));
  return products.map(({ product, total, assigned, seen }): Pool => {
    const pool = pools.get(product);
    return {
      product,
      total: typedFigure(pool?.total, total, seen?.total, asOf),
      assigned: typedFigure(pool?.assigned, assigned, seen?.assigned, asOf),
    };
  });
}

function typedFigure(
  present: Figure | undefined,
  value: number,
  seen: Figure | undefined,
  asOf: number,
): Figure {
  const stays = value === present?.value || value === seen?.value;
  return present && stays ? present : { value, source: 'typed', asOf };
}
