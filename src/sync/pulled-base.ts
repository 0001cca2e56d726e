import type { Authority } from '../core/directory/customer.ts';
import type { Figure, Provenance, Source } from '../core/directory/figure.ts';
import type { Pool } from '../core/directory/pool.ts';
import type { User } from '../core/directory/user.ts';
import type { PulledPage } from '../remotes/remote.ts';

/** Where base has from what that authority says: at `book` nobody does. */
export function sourceOf(authority: Authority): Source {
  return authority === 'hub' ? 'hub' : 'practice';
}

/** Users as the authority has them, as of now. */
export function pulledUsers(users: readonly User[], known: Provenance): User[] {
  return users.map((user) => ({ ...user, known }));
}

/** All pools of the customer: those that the authority does not name are not there any more. */
export function pulledPools(seats: PulledPage['seats'], known: Provenance): Pool[] {
  const figure = (value: number): Figure => ({ value, ...known });
  return Array.from(seats, ([product, { total, assigned }]) => ({
    product,
    total: figure(total),
    assigned: figure(assigned),
  }));
}
