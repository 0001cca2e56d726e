import type { User } from '../../core/directory/user.ts';
import type {
  CustomerOverview,
  LicenseStates,
  Selection,
  UserPage,
  UserQuery,
  UserRow,
} from '../../protocol/directory.ts';
import type { OpenCustomer } from './open-customer.ts';

/** Selected users that are named on the page; the rest is a number. */
const namedUsers = 100;

export function overview(open: OpenCustomer, now: number): CustomerOverview {
  const { mirror, list, states, oldest } = open;
  const lines = mirror.ledger();
  return {
    users: list.users.length,
    deletedUsers: open.deletedAt(now).length,
    usersInBase: mirror.base.users.size,
    waitingUsers: states.size,
    ...(oldest && { oldest }),
    pools: mirror.pools.map((pool) => {
      const { queued = 0, free = 0 } = lines.get(pool.product) ?? {};
      return { ...pool, queued, free };
    }),
  };
}

export function userPage(open: OpenCustomer, query: UserQuery): UserPage {
  const { list } = open;
  const { total, rows } = list.page({ ...query, column: query.sort });
  return {
    total,
    rows: rows.flatMap((row) => {
      const listed = list.users[row];
      return listed ? [userRow(open, listed)] : [];
    }),
  };
}

/** A user as lists show them: how old what base says is, and how far the last change has got. */
export function userRow(open: OpenCustomer, listed: User): UserRow {
  const known = open.confirmed(listed.known);
  const user = known ? { ...listed, known } : listed;
  const state = open.states.get(user.id);
  return state ? { user, state } : { user };
}

export function licenseStates(open: OpenCustomer, selection: Selection, language: string): LicenseStates {
  const { list, mirror } = open;
  const rows = selectedRows(open, selection, language);
  const lines = mirror.ledger();
  const products = new Set([...mirror.pools.map(({ product }) => product), ...list.products]);
  return {
    users: rows.length,
    names: Array.from(rows.subarray(0, namedUsers), (row) => list.users[row]?.displayName ?? ''),
    products: Array.from(products, (product) => ({
      product,
      holders: list.countHolders(product, rows),
      free: lines.get(product)?.free ?? 0,
    })),
  };
}

/** The selected rows in the order of display names: the order in which seats are given out. */
export function selectedRows({ list }: OpenCustomer, selection: Selection, language: string): Uint32Array {
  if ('search' in selection) return list.rows(selection.search, 'displayName', language);
  const chosen = new Set(selection.ids.map((id) => list.rowOf(id)));
  return list.rows('', 'displayName', language).filter((row) => chosen.has(row));
}
