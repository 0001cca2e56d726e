import type { Customer } from '../../core/directory/customer.ts';
import { jsonOf, numberOf, textOf } from './row.ts';
import type { Queries } from './sql.ts';

type ListedCustomer = Omit<Customer, 'authority' | 'domains'> & {
  readonly domains: string[];
  readonly cursor: number;
  readonly users: number;
};

/** By name comes later, in the language of who reads: here by id. */
export async function listCustomers(
  { query }: Queries,
  organization: string,
): Promise<readonly ListedCustomer[]> {
  const rows = await query(
    `select customer, body, version,
        (select count(*)::integer from users
          where users.organization = customers.organization and users.customer = customers.customer
            and name_key is not null and not gone) as users
      from customers where organization = $1 order by customer`,
    [organization],
  );
  return rows.map((row) => {
    const { name, domains, country, language, color } = jsonOf<Customer>(row, 'body');
    const figures = { cursor: numberOf(row, 'version'), users: numberOf(row, 'users') };
    return { id: textOf(row, 'customer'), name, domains: [...domains], country, language, color, ...figures };
  });
}
