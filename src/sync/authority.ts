import { compareUsers } from '../core/directory/compare-users.ts';
import type { Comparison } from '../core/directory/compare-users.ts';
import { fieldsOf } from '../core/directory/customer.ts';
import type { Seats } from '../core/directory/pool.ts';
import type { User } from '../core/directory/user.ts';
import { onItsWayCount } from '../core/outbox/delivery.ts';
import { keepHere } from '../core/outbox/lane.ts';
import { failed, ok } from '../core/result.ts';
import type {
  AuthorityVerbs,
  DifferenceKind,
  Differences,
  SeatDifference,
} from '../protocol/sync-authority.ts';
import { beginHubCustomer, listHubCustomers } from '../remotes/hub-customers.ts';
import type { HubAddress } from '../remotes/hub-request.ts';
import type { PulledPage } from '../remotes/remote.ts';
import { readPackets } from '../store/actions.ts';
import { gather } from '../store/base.ts';
import { actionsOf } from '../store/customer-actions.ts';
import { addCustomer } from '../store/customers.ts';
import { Mirror } from '../store/mirror.ts';
import type { BookDatabase, StoredAction } from '../store/schema.ts';
import { settle } from '../store/settle.ts';
import type { DeliveryChange } from '../store/settle.ts';
import { hubAsker } from './hub-asking.ts';
import { pulledPools, pulledUsers } from './pulled-base.ts';
import { pullAll } from './pull-all.ts';

export interface AuthorityEnvironment {
  readonly database: BookDatabase;
  now(): number;
  /** Undefined where the page comes from no server: in the browser extension. */
  readonly hub: HubAddress | undefined;
  /** There is something to ask for at another authority. */
  changed(customer: string): void;
}

/** What was compared last: at the click it must be what the person saw. */
interface Compared {
  readonly customer: string;
  /** The customer's, when it was compared. */
  readonly rev: number;
  readonly there: string;
  readonly last: PulledPage;
  readonly comparison: Comparison;
}

/** Who has the last word about a customer, and how that is changed: all of it in one transaction or nothing. */
export function createAuthorityVerbs({ database, now, hub, changed }: AuthorityEnvironment): AuthorityVerbs {
  const asking = hubAsker(database, hub);
  let compared: Compared | undefined;

  async function mirrorOf(customer: string): Promise<Mirror | undefined> {
    const mirror = new Mirror(database, customer);
    await mirror.refresh();
    return mirror.customer && mirror;
  }

  return {
    async hubCustomers() {
      const listed = await asking(listHubCustomers);
      if (!listed.ok) return listed;
      const atHub = await database.customers.filter(({ authority }) => authority === 'hub').toArray();
      const here = new Map(atHub.map(({ id, remoteId = id }) => [remoteId, id]));
      return ok(
        listed.value.map((customer) => {
          const own = here.get(customer.id);
          return own === undefined ? customer : { ...customer, here: own };
        }),
      );
    },

    async takeIn(hubCustomer) {
      const listed = await asking(listHubCustomers);
      if (!listed.ok) return listed;
      const found = listed.value.find(({ id }) => id === hubCustomer);
      if (!found) return failed('customer-unknown');
      const { cursor: _cursor, users: _users, ...customer } = found;
      const isAdded = await addCustomer(
        database,
        { ...customer, authority: 'hub' },
        // Kept in this book until now, it is not taken in but changes its authority; linked, it is here under another id.
        ({ id, authority, remoteId = id }) =>
          id === found.id || (authority === 'hub' && remoteId === found.id),
      );
      if (!isAdded) return failed('customer-there');
      changed(customer.id);
      return ok(customer.id);
    },

    async compareWithHub(customer, there) {
      compared = undefined;
      const mirror = await mirrorOf(customer);
      if (mirror?.customer?.authority !== 'book') return failed('customer-gone');
      const pulled = await asking((entry) => pullAll(entry, there));
      if (!pulled.ok) return pulled;
      const { users, last } = pulled.value;
      const comparison = compareUsers(mirror.base.users, users);
      compared = { customer, rev: mirror.customer.rev, there, last, comparison };
      return ok(differencesOf(there, comparison, mirror.base.seats, last.seats));
    },

    differences(customer, kind, offset, limit) {
      const found = compared?.customer === customer ? rowsOf(compared.comparison, kind) : [];
      return Promise.resolve(
        found.slice(offset, offset + limit).map(({ user: { id, userName, displayName }, fields }) => {
          return { id, userName, displayName, fields };
        }),
      );
    },

    async beginAtHub(customer) {
      const mirror = await mirrorOf(customer);
      if (mirror?.customer?.authority !== 'book') return failed('customer-gone');
      const { rev } = mirror.customer;
      const users = Array.from(mirror.base.users.values(), plainUser);
      const seats = Object.fromEntries(mirror.base.seats);
      const begin = { customer: fieldsOf(mirror.customer), users, seats };
      const begun = await asking((entry) => beginHubCustomer(entry, customer, begin));
      if (!begun.ok) return begun;
      const written = await settle(database, customer, {
        rev,
        authority: 'book',
        deliveries: [],
        base: { users: [], authority: { authority: 'hub' }, pulled: { ...begun.value, at: now() } },
      });
      // It stands at the hub now and is compared with what the book says by now.
      if (!written) return failed('book-moved-on');
      changed(customer);
      return ok(users.length);
    },

    async linkToHub(customer) {
      const plan = compared;
      if (plan?.customer !== customer) return failed('book-moved-on');
      const { rev, there, last, comparison } = plan;
      const known = { source: 'hub', asOf: now() } as const;
      const users = pulledUsers(comparison.users, known);
      await gather(database, customer, { first: true, users, gone: [] });
      const { cursor, audit } = last;
      const pools = pulledPools(last.seats, known);
      const written = await settle(database, customer, {
        rev,
        authority: 'book',
        deliveries: [],
        base: {
          users: [],
          replace: true,
          authority: { authority: 'hub', ...(there !== customer && { remoteId: there }) },
          links: comparison.links,
          ...(last.customer && { fields: last.customer }),
          pools: () => pools,
          pulled: { cursor, at: known.asOf, ...(audit && { audit }) },
        },
      });
      if (!written) return failed('book-moved-on');
      compared = undefined;
      changed(customer);
      return ok(undefined);
    },

    async keepInBook(customer, onItsWay) {
      for (;;) {
        const stored = await database.customers.get(customer);
        if (stored?.authority !== 'hub') return failed('customer-gone');
        const actions = await actionsOf(database, customer);
        const sent = actions.reduce((sum, { counts }) => sum + onItsWayCount(counts), 0);
        // More than the person was told of.
        if (sent > onItsWay) return failed('book-moved-on');
        const deliveries: DeliveryChange[] = [];
        for (const action of actions.filter(({ counts, toTell = 0 }) => onItsWayCount(counts) + toTell > 0)) {
          for (const { firstSeq, operations } of await readPackets(database, action))
            deliveries.push({ action: action.id, firstSeq, size: operations.length, change: keepHere });
        }
        const users = await unmarked(database, customer, actions);
        const written = await settle(database, customer, {
          rev: stored.rev,
          authority: 'hub',
          deliveries,
          base: { users, authority: { authority: 'book' } },
        });
        // A turn that goes on meanwhile writes too, and is no reason to ask the person again.
        if (written) return ok(undefined);
      }
    },
  };
}

/**
 * Users at whom only others have recorded something, without the mark: no pull takes it away any more, and
 * nothing here could be carried over that does.
 */
async function unmarked(
  database: BookDatabase,
  customer: string,
  actions: readonly StoredAction[],
): Promise<readonly User[]> {
  const mirror = new Mirror(database, customer);
  await mirror.refresh();
  const own = new Set<string>();
  for (const action of actions.filter(({ recorded = 0 }) => recorded > 0)) {
    for (const { operations, deliveries } of await readPackets(database, action)) {
      operations.forEach((operation, index) => {
        if (deliveries[index]?.recorded)
          own.add(operation.kind === 'create-user' ? operation.id : operation.userId);
      });
    }
  }
  return [...mirror.base.users.values()].flatMap(({ recorded, ...user }) =>
    recorded && !own.has(user.id) ? [user] : [],
  );
}

function differencesOf(
  there: string,
  { same, onlyHere, onlyThere, different }: Comparison,
  ours: ReadonlyMap<string, Seats>,
  theirs: ReadonlyMap<string, Seats>,
): Differences {
  const seats = [...new Set([...ours.keys(), ...theirs.keys()])]
    .sort()
    .flatMap((product): SeatDifference[] => {
      const own = ours.get(product);
      const other = theirs.get(product);
      if (own?.total === other?.total && own?.assigned === other?.assigned) return [];
      return [{ product, ...(own && { here: own }), ...(other && { there: other }) }];
    });
  return {
    there,
    same,
    onlyHere: onlyHere.length,
    onlyThere: onlyThere.length,
    different: different.length,
    seats,
  };
}

function rowsOf(comparison: Comparison, kind: DifferenceKind): Comparison['different'] {
  if (kind === 'different') return comparison.different;
  return comparison[kind].map((user) => ({ user, fields: [] }));
}

/** Without what is ours: where it is known from. */
function plainUser({ known: _known, recorded: _recorded, ...user }: User): User {
  return user;
}
