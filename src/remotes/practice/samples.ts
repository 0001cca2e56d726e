import { customerColors, type Customer } from '../../core/directory/customer.ts';
import type { User } from '../../core/directory/user.ts';
import { assert } from '../../core/result.ts';
import { latinName } from './latin-name.ts';
import { planIds, sampleUsers } from './sample-users.ts';
import { samplePlans, type SamplePlan } from './tables/sample-plans.ts';

/** A customer to try things with. Dates are left to the caller: the book saw it `ageDays` ago. */
export interface SampleCustomer {
  readonly customer: Customer;
  readonly pools: readonly SamplePool[];
  /** As the book last saw them. */
  readonly users: readonly User[];
  /** Beside them, for book and authority alike. */
  readonly deleted: readonly { readonly user: User; readonly daysAgo: number }[];
  readonly ageDays: number;
  /** What the practice remote holds: somebody else may have been at work since. */
  readonly authority: {
    readonly users: readonly User[];
    /** By part number. */
    readonly assigned: Readonly<Record<string, number>>;
  };
}

export interface SamplePool {
  readonly product: string;
  readonly total: number;
  readonly assigned: number;
}

/** The sample customers, the same each time. `ids` makes a UUID from a name. */
export function sampleCustomers(ids: (name: string) => string): readonly SampleCustomer[] {
  return samplePlans.map((plan) => {
    const users = sampleUsers(plan, ids);
    const usersNow = meanwhile(plan, users, ids);
    const pools = plan.pools.map(([product, total]) => ({
      product,
      total,
      assigned: holders(users, product),
    }));
    return {
      customer: customerOf(plan, ids),
      pools,
      users,
      deleted: (plan.deleted ?? []).map((person) => ({
        user: {
          ...personAt(plan, person, ids),
          department: person.department,
          licenses: person.products.map((product) => ({ product, plansOff: [] })),
        },
        daysAgo: person.daysAgo,
      })),
      ageDays: plan.ageDays,
      authority: {
        users: usersNow,
        assigned: Object.fromEntries(pools.map(({ product }) => [product, holders(usersNow, product)])),
      },
    };
  });
}

function customerOf(plan: SamplePlan, ids: (name: string) => string): Customer {
  return {
    id: ids(plan.domains[0]),
    name: plan.name,
    domains: plan.domains,
    country: plan.country,
    language: plan.language,
    color: plan.color % customerColors,
    authority: 'practice',
  };
}

function holders(users: readonly User[], product: string): number {
  return users.filter((user) => user.licenses.some((license) => license.product === product)).length;
}

/** Gives the seats away, and adds the newcomer without one. */
function meanwhile(plan: SamplePlan, users: readonly User[], ids: (name: string) => string): readonly User[] {
  const { meanwhile: events } = plan;
  if (!events) return users;
  const { product, to, off, newcomer } = events;
  const lucky = users
    .filter((user) => user.location !== undefined && holds(user, to.holding))
    .slice(0, to.count);
  assert(lucky.length === to.count, 'users for somebody else to have given a seat to');
  const given = { product, plansOff: planIds(product, off) };
  const licensed = users.map((user) =>
    lucky.includes(user) ? { ...user, licenses: [...user.licenses, given] } : user,
  );
  if (!newcomer) return licensed;
  return [...licensed, { ...personAt(plan, newcomer, ids), licenses: [] }];
}

function personAt(
  { domains, country }: SamplePlan,
  { firstName, lastName }: { readonly firstName: string; readonly lastName: string },
  ids: (name: string) => string,
): Omit<User, 'licenses'> {
  const userName = `${latinName(firstName)}.${latinName(lastName)}@${domains[0]}`;
  const displayName = `${firstName} ${lastName}`;
  return { id: ids(userName), userName, displayName, firstName, lastName, location: country };
}

function holds({ licenses }: User, products: readonly string[]): boolean {
  return licenses.map(({ product }) => product).join() === products.join();
}
