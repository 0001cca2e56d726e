import type { Customer } from '../core/directory/customer.ts';
import { customerColors } from '../core/directory/customer.ts';
import type { Figure } from '../core/directory/figure.ts';
import type { Pool } from '../core/directory/pool.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { changeCustomer, saveCustomer as addCustomer } from '../store/customers.ts';
import type { Book } from './book.ts';
import { keepStorage } from './keep-storage.ts';

/** What a person types in of a customer: what the portal's pages show in two minutes. */
export interface CustomerDraft {
  readonly id?: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly country: string;
  readonly language: Customer['language'];
  readonly color?: number;
  readonly products: readonly TypedSeats[];
}

interface TypedSeats {
  readonly product: string;
  readonly total: number;
  readonly assigned: number;
  /** What the person had before them: a figure left as it was takes what the book says by now. */
  readonly seen?: Pool;
}

/** Adds a customer, or changes one that was typed in. Gives its id. Figures that stay keep their date. */
export async function saveCustomer(
  book: Book,
  draft: CustomerDraft,
): Promise<Result<string, Problem<'customer-gone'>>> {
  const { database } = book;
  const asOf = book.now();
  const { name, domains, country, language, color, products } = draft;
  const typed = { name, domains, country, language };
  if (draft.id === undefined) {
    const id = book.newId();
    const nextColor = (await database.customers.count()) % customerColors;
    const customer = { ...typed, id, color: color ?? nextColor, authority: 'book' } as const;
    await addCustomer(database, customer, typedPools(products, [], asOf));
    void keepStorage();
    return ok(id);
  }
  const { id } = draft;
  const isChanged = await changeCustomer(database, id, (present, pools) => ({
    customer: { ...present, ...typed, color: color ?? present.color },
    pools: typedPools(products, pools, asOf),
  }));
  if (!isChanged) return failed('customer-gone');
  void keepStorage();
  return ok(id);
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
