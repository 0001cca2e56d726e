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
  readonly products: readonly {
    readonly product: string;
    readonly total: number;
    readonly assigned: number;
  }[];
}

/** Adds a customer, or changes one that was typed in. Gives its id. Figures that stay keep their date. */
export async function saveCustomer(book: Book, draft: CustomerDraft): Promise<string> {
  const id = draft.id ?? book.newId();
  const present = await book.database.customers.get(id);
  const pools = new Map((await book.database.pools.get(id))?.pools.map((pool) => [pool.product, pool]));
  const asOf = book.now();
  const customer: Customer = {
    id,
    name: draft.name,
    domains: draft.domains,
    country: draft.country,
    language: draft.language,
    color: draft.color ?? (await book.database.customers.count()) % customerColors,
    authority: present?.authority ?? 'book',
  };
  await store(
    book.database,
    customer,
    draft.products.map(({ product, total, assigned }): Pool => {
      const pool = pools.get(product);
      return {
        product,
        total: typedFigure(pool?.total, total, asOf),
        assigned: typedFigure(pool?.assigned, assigned, asOf),
      };
    }),
  );
  void keepStorage();
  return id;
}

function typedFigure(present: Figure | undefined, value: number, asOf: number): Figure {
  return present?.value === value ? present : { value, source: 'typed', asOf };
}
