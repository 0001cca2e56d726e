import type { AuthorityAnswered, HubCustomer } from '../protocol/sync-authority.ts';
import { baseUserCount } from '../store/user-count.ts';
import type { Book } from './book.ts';
import { syncNow } from './outbox.ts';

/** A customer of the hub, and how much of it is on this device. */
export interface OfflineCustomer extends HubCustomer {
  readonly usersHere: number;
}

/** What the hub keeps now, beside what is here. */
export async function listForOffline(book: Book): Promise<AuthorityAnswered<readonly OfflineCustomer[]>> {
  const listed = await book.workers.sync.hubCustomers();
  if (!listed.ok) return listed;
  const value = await Promise.all(
    listed.value.map(async (customer) => {
      const { here } = customer;
      return { ...customer, usersHere: here === undefined ? 0 : await baseUserCount(book.database, here) };
    }),
  );
  return { ok: true, value };
}

/** Has a customer pulled: whole when it is not here yet, else what is new. */
export async function fetchForOffline(
  book: Book,
  { id, here }: OfflineCustomer,
): Promise<AuthorityAnswered<string>> {
  if (here === undefined) return book.workers.sync.takeIn(id);
  await syncNow(book);
  return { ok: true, value: here };
}

/** Whether the app itself opens without a network. */
export async function isAppKept(): Promise<boolean> {
  // Not there over plain http from another machine.
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker?.controller) return false;
  const kept = await caches.match('index.html', { ignoreSearch: true });
  return kept !== undefined;
}

/** Whether the browser has promised not to clear the book away. */
export async function isBookKept(): Promise<boolean> {
  // WebKitGTK has no navigator.storage at all.
  const storage = (navigator as Partial<Navigator>).storage;
  return (await storage?.persisted()) ?? false;
}
