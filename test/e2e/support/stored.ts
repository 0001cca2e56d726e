import type { JSHandle, Page } from '@playwright/test';
import { bookName } from '../../../src/store/open.ts';
import { schemaVersion } from '../../../src/store/schema.ts';

/** How many records there are of everything in the book, and each customer's revision. */
export interface Stored {
  readonly counts: Readonly<Record<string, number>>;
  readonly revisions: readonly number[];
}

/** Looks into the book beneath the app. */
export async function readStored(page: Page): Promise<Stored> {
  const database = await openBeneath(page);
  const stored = await database.evaluate(async (book) => {
    const names = [...book.objectStoreNames];
    const transaction = book.transaction(names);
    const counting = names.map((name) => transaction.objectStore(name).count());
    const customers: IDBRequest<{ rev: number }[]> = transaction.objectStore('customers').getAll();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    book.close();
    return {
      counts: Object.fromEntries(names.map((name, index) => [name, counting[index]?.result ?? 0])),
      revisions: customers.result.map(({ rev }) => rev),
    };
  });
  await database.dispose();
  return stored;
}

/** Counts in one store alone, also while others are held. */
export async function countStored(page: Page, store: string): Promise<number> {
  const database = await openBeneath(page);
  const count = await database.evaluate(async (book, name) => {
    const counting = book.transaction(name).objectStore(name).count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    book.close();
    return counting.result;
  }, store);
  await database.dispose();
  return count;
}

/**
 * Keeps a store busy as somebody else's long read or write would, until what it gives is called: the one way
 * to stop a worker at a known point. A read holds up writes, a write holds up both.
 */
export async function holdStore(
  page: Page,
  store: string,
  mode: 'readonly' | 'readwrite',
): Promise<() => Promise<void>> {
  const database = await openBeneath(page);
  const hold = await database.evaluateHandle(
    (book, [name, heldFor]) => {
      const held = book.transaction(name, heldFor).objectStore(name);
      const state = { released: false };
      // A transaction lives only as long as there is something to do in it.
      function stay(): void {
        if (!state.released) held.count().onsuccess = stay;
      }
      stay();
      return state;
    },
    [store, mode] as const,
  );
  return async () => {
    await hold.evaluate((state) => (state.released = true));
    await database.evaluate((book) => {
      book.close();
    });
  };
}

/** Writes a few bytes beneath the app. Gives the name of what kept them from being written. */
export async function tryToWrite(page: Page): Promise<string | undefined> {
  const database = await openBeneath(page);
  const failure = await database.evaluate((book) =>
    new Promise<string | undefined>((resolve) => {
      const transaction = book.transaction('settings', 'readwrite');
      transaction.objectStore('settings').put({ key: 'probe', value: 0 });
      transaction.oncomplete = () => {
        resolve(undefined);
      };
      transaction.onabort = () => {
        resolve(transaction.error?.name);
      };
    }).finally(() => {
      book.close();
    }),
  );
  await database.dispose();
  return failure;
}

export const storeOfNewerVersion = 'of-the-newer-version';

/** Opens the book as a newer version of the app would, with a schema that this one does not know. */
export async function openAsNewerVersion(page: Page): Promise<void> {
  // Dexie multiplies its version numbers by 10.
  const database = await openBeneath(page, (schemaVersion + 1) * 10);
  await database.evaluate((book) => {
    book.close();
  });
  await database.dispose();
}

/** A connection of our own; whoever opens it closes it. */
export function openBeneath(page: Page, version?: number): Promise<JSHandle<IDBDatabase>> {
  return page.evaluateHandle(
    ([name, wanted, newStore]) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, wanted);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore(newStore);
        };
        opening.onsuccess = () => {
          resolve(opening.result);
        };
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
      }),
    [bookName, version, storeOfNewerVersion] as const,
  );
}
