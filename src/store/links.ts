import { Pages } from './pages.ts';
import type { BookDatabase } from './schema.ts';

/** A user who has another id at the authority. Kept for ever, also when the user is gone from base. */
export interface Link {
  /** The authority's id. */
  readonly id: string;
  /** The one that this book's pages, operations and history keep. */
  readonly user: string;
}

export async function readLinks(database: BookDatabase, customer: string): Promise<readonly Link[]> {
  return new Pages<Link>(database, linksScope(customer)).scan();
}

/** Belongs into the transaction that makes the authority the customer's. */
export async function addLinks(
  database: BookDatabase,
  customer: string,
  links: readonly Link[],
): Promise<void> {
  const pages = new Pages<Link>(database, linksScope(customer));
  const users = new Set(links.map(({ user }) => user));
  // At an authority somebody has one id: who was made anew there is not found under the one from before.
  const earlier = (await pages.scan()).filter(({ user }) => users.has(user));
  await pages.removeMany(
    earlier.map(({ id }) => id),
    0,
  );
  await pages.putMany(links, 0);
}

export function linksScope(customer: string): string {
  return `links|${customer}`;
}
