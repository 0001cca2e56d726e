import type { Provenance } from '../core/directory/figure.ts';
import type { Pool, Seats } from '../core/directory/pool.ts';
import { failed, ok } from '../core/result.ts';
import type { CustomerVerbs } from '../protocol/sync-customer.ts';
import { saveHubCustomer } from '../remotes/hub-customers.ts';
import { settle } from '../store/settle.ts';
import type { AuthorityEnvironment } from './authority.ts';
import { hubAsker } from './hub-asking.ts';

/** Saves what a person says of a customer of the hub: there first, and here once the hub has taken it. */
export function createCustomerVerbs({ database, now, hub, changed }: AuthorityEnvironment): CustomerVerbs {
  const asking = hubAsker(database, hub);
  return {
    async saveAtHub(customer, save) {
      const stored = await database.customers.get(customer);
      if (!stored) return failed('customer-gone');
      if (stored.authority !== 'hub') return failed('answered-elsewhere');
      const { remoteId = customer, audit: known } = stored;
      const told = { ...save, ...(known && { known }) };
      const asked = await asking((entry) => saveHubCustomer(entry, remoteId, told));
      if (!asked.ok) return asked;
      const outcome = asked.value;
      if (outcome.status === 'saved') {
        const known = { source: 'hub', asOf: now() } as const;
        // A pull that is under way may bring what was there before; the one that is asked for here mends that.
        await settle(database, customer, {
          authority: 'hub',
          deliveries: [],
          base: {
            users: [],
            fields: save.customer,
            ...(outcome.audit && { audit: outcome.audit }),
            pools: (present) => poolsOf(save.seats, present, known),
          },
        });
      }
      changed(customer);
      if (outcome.status === 'assigned') return failed('seats-assigned', { product: outcome.product });
      return ok(outcome.status === 'changed' ? outcome : undefined);
    },
  };
}

function poolsOf(
  seats: Readonly<Record<string, Seats>>,
  present: readonly Pool[],
  known: Provenance,
): readonly Pool[] {
  const before = new Map(present.map((pool) => [pool.product, pool]));
  return Object.entries(seats).map(([product, { total, assigned }]) => ({
    product,
    total: { value: total, ...known },
    assigned: before.get(product)?.assigned ?? { value: assigned, ...known },
  }));
}
