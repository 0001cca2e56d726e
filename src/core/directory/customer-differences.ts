import type { CustomerFields } from './customer.ts';

/** What people keep of a customer by hand: its fields, and how many seats of each product it has. */
export interface KeptCustomer {
  readonly customer: CustomerFields;
  readonly totals: ReadonlyMap<string, number>;
}

export interface CustomerDifferences {
  readonly fields: readonly (keyof CustomerFields)[];
  /** Products of another total, or there in one of the two only. */
  readonly products: readonly string[];
}

const fields = [
  'name',
  'domains',
  'country',
  'language',
  'color',
] as const satisfies (keyof CustomerFields)[];

/** In what two say different things. The order of domains counts: the first one is the default. */
export function customerDifferences(one: KeptCustomer, other: KeptCustomer): CustomerDifferences {
  return {
    fields: fields.filter(
      (field) => JSON.stringify(one.customer[field]) !== JSON.stringify(other.customer[field]),
    ),
    products: [...new Set([...one.totals.keys(), ...other.totals.keys()])].filter(
      (product) => one.totals.get(product) !== other.totals.get(product),
    ),
  };
}
