import type { Page } from '@playwright/test';
import { bookName } from '../../../src/store/open.ts';

/** How many records there are of everything in the book, and each customer's revision. */
export interface Stored {
  readonly counts: Readonly<Record<string, number>>;
  readonly revisions: readonly number[];
}

/** Looks into the book beneath the app, by a connection that ends at once. */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async (name) => {
    function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no reason given'));
        };
      });
    }
    const database = await settled(indexedDB.open(name));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const counted = names.map(async (store): Promise<[string, number]> => {
      return [store, await settled(transaction.objectStore(store).count())];
    });
    const customers = settled<{ rev: number }[]>(transaction.objectStore('customers').getAll());
    const stored = {
      counts: Object.fromEntries(await Promise.all(counted)),
      revisions: (await customers).map(({ rev }) => rev),
    };
    database.close();
    return stored;
  }, bookName);
}

/**
 * Keeps everybody else out of these stores, as a long write elsewhere would, until what it gives is called:
 * the one way to stop a worker at a known point.
 */
export async function holdStores(page: Page, stores: readonly string[]): Promise<() => Promise<void>> {
  const hold = await page.evaluateHandle(
    async ([name, held]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          resolve(opening.result);
        };
        opening.onerror = () => {
          reject(opening.error ?? new Error('no reason given'));
        };
      });
      const transaction = database.transaction(held, 'readwrite');
      let released = false;
      // A transaction lives only as long as there is something to do in it.
      function stay(): void {
        const [store = ''] = held;
        if (!released) transaction.objectStore(store).count().onsuccess = stay;
      }
      stay();
      return {
        release() {
          released = true;
          database.close();
        },
      };
    },
    [bookName, [...stores]] as const,
  );
  return () =>
    hold.evaluate((held) => {
      held.release();
    });
}
