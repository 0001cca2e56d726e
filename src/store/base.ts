import type { AuditHead } from '../core/directory/audit-head.ts';
import type { Authority, CustomerFields } from '../core/directory/customer.ts';
import type { Pool } from '../core/directory/pool.ts';
import type { User } from '../core/directory/user.ts';
import { withBallast } from './ballast.ts';
import { addLinks } from './links.ts';
import type { Link } from './links.ts';
import { Pages } from './pages.ts';
import type { BookDatabase, PartialPull } from './schema.ts';

/** What an authority's answer does to base. */
export interface BaseChange {
  readonly users: readonly User[];
  /** Ids of users who are not there any more. */
  readonly gone?: readonly string[];
  /** Before that, base becomes what a whole pull has set aside, and nothing else. */
  readonly replace?: true;
  /** What the authority says of the customer itself. */
  readonly fields?: CustomerFields;
  /** Gives the customer's pools from those that are there inside the transaction. */
  pools?(present: readonly Pool[]): readonly Pool[];
  /** Everything up to this change number of the remote is in base now, and was confirmed at this time. */
  readonly pulled?: PulledMark;
  /** The end of the authority's audit chain, as it came with answers. */
  readonly audit?: AuditHead;
  /** Who has the last word from now on. */
  readonly authority?: NewAuthority;
  /** Users whom the authority knows under other ids. */
  readonly links?: readonly Link[];
  /** Not everything is: the rest of the pull is still to come. */
  readonly partial?: PartialPull;
}

/** Nothing that an earlier authority said of itself is kept. */
export interface NewAuthority {
  readonly authority: Authority;
  /** Its id of the customer, where that is another one. */
  readonly remoteId?: string;
}

interface PulledMark {
  readonly cursor: number;
  readonly at: number;
  readonly audit?: AuditHead;
  /** The authority's history is not the one that was pulled before. */
  readonly historyChanged?: true;
}

/** Belongs into a transaction that has raised the customer's `rev` to this one. */
export async function writeBase(
  database: BookDatabase,
  customer: string,
  rev: number,
  { users, gone = [], replace, fields, pools, pulled, audit, authority, links = [], partial }: BaseChange,
): Promise<void> {
  if (authority) await setAuthority(database, customer, authority);
  const base = new Pages<User>(database, customer);
  if (replace) await setAside(database, customer).moveTo(customer, rev);
  await base.putMany(users, rev);
  await base.removeMany(gone, rev);
  if (fields) await database.customers.update(customer, fields);
  if (pools) {
    const stored = await database.pools.get(customer);
    await database.pools.put({ customer, pools: pools(stored?.pools ?? []) });
  }
  if (replace || gone.length > 0) await database.customers.update(customer, { shrunkAt: rev });
  if (links.length > 0) {
    await addLinks(database, customer, links);
    await database.customers.update(customer, { linked: true });
  }
  if (partial) await database.customers.update(customer, { partial });
  if (audit) await database.customers.update(customer, { audit });
  if (!pulled) return;
  const { cursor, at, audit: end, historyChanged } = pulled;
  const stored = await database.customers.get(customer);
  if (!stored) return;
  const { partial: _, ...whole } = stored;
  await database.customers.put({
    ...whole,
    cursor,
    pulledAt: at,
    ...(end && { audit: end }),
    ...(historyChanged && { historyChangedAt: at }),
  });
}

async function setAuthority(database: BookDatabase, id: string, authority: NewAuthority): Promise<void> {
  const stored = await database.customers.get(id);
  if (!stored) return;
  const {
    cursor: _cursor,
    partial: _partial,
    audit: _audit,
    historyChangedAt: _historyChangedAt,
    remoteId: _remoteId,
    linked: _linked,
    paused: _paused,
    ...kept
  } = stored;
  await database.customers.put({ ...kept, ...authority });
}

/** Where a pull that is to replace base is gathered: until all of it is there, base stays as it was. */
export function setAside(database: BookDatabase, customer: string): Pages<User> {
  return new Pages(database, `pull|${customer}`);
}

/** Takes another part of a pull that is to replace base. `first`: nothing of an earlier one counts. */
export async function gather(
  database: BookDatabase,
  customer: string,
  {
    first,
    users,
    gone,
    partial,
  }: {
    readonly first: boolean;
    readonly users: readonly User[];
    readonly gone: readonly string[];
    readonly partial?: PartialPull;
  },
): Promise<void> {
  const { customers, pages } = database;
  await withBallast(() =>
    database.transaction('rw', customers, pages, async () => {
      const aside = setAside(database, customer);
      if (first) await aside.clear();
      await aside.putMany(users, 0);
      await aside.removeMany(gone, 0);
      if (partial) await customers.update(customer, { partial });
    }),
  );
}
