import type { Page } from '@playwright/test';
import { bookName } from '../../../src/store/open.ts';
import type { FrozenBook } from '../../support/frozen-book.ts';

/**
 * Gives the book a device key that can be taken out of it, before it has made one: a real one never leaves
 * its device, and what it sealed could never be opened again.
 */
export async function giveOpenKey(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const deviceKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
      'encrypt',
      'decrypt',
    ]);
    // As `vault/seal.ts` does it: format, nonce, and the rest bound to format and place.
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = new TextEncoder().encode('1|book-key');
    const bits = crypto.getRandomValues(new Uint8Array(32));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, deviceKey, bits);
    const wrapped = Uint8Array.of(1, ...iv, ...new Uint8Array(sealed));
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('settings', 'readwrite');
        transaction.objectStore('settings').add({ key: 'bookKey', value: { deviceKey, wrapped } });
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        transaction.onabort = () => {
          reject(new Error('there is a key already'));
        };
      };
    });
  }, bookName);
}

/**
 * Everything of these customers in the book beneath the app, as text. Bytes and the device key are written as
 * base64. The other sample customers would only make it long.
 */
export async function freezeBook(
  page: Page,
  kept: readonly string[],
  saw: FrozenBook['saw'],
): Promise<FrozenBook> {
  const frozen = await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(opening.error ?? new Error('no reason given'));
      };
    });

    function toBase64(bytes: Uint8Array): string {
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }

    async function toText(value: unknown): Promise<unknown> {
      if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
      if (value instanceof CryptoKey) {
        return { $key: toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', value))) };
      }
      if (Array.isArray(value)) return Promise.all(value.map(toText));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(async ([key, each]) => [key, await toText(each)] as const);
      return Object.fromEntries(await Promise.all(entries));
    }

    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const reading = names.map((each) => {
      const store = transaction.objectStore(each);
      const indexes = [...store.indexNames].map((index) => {
        const { name: indexName, keyPath, unique, multiEntry } = store.index(index);
        return { name: indexName, keyPath, unique, multiEntry };
      });
      const request: IDBRequest<unknown[]> = store.getAll();
      return { name: each, keyPath: store.keyPath, indexes, request };
    });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    const stores = await Promise.all(
      reading.map(async ({ request, ...store }) => ({
        ...store,
        records: await Promise.all(request.result.map(toText)),
      })),
    );
    const { version } = database;
    database.close();
    return { version, stores };
  }, bookName);
  const dropped = (frozen.stores.find(({ name }) => name === 'customers')?.records ?? [])
    .map((record) => record as { readonly id: string; readonly name: string })
    .filter(({ name }) => !kept.includes(name));
  const stores = frozen.stores.map((store) => ({
    ...store,
    records: store.records.filter((record) => {
      const text = JSON.stringify(record);
      return dropped.every(({ id }) => !text.includes(id));
    }),
  }));
  return { ...frozen, stores, saw };
}
