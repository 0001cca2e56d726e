/** A book as it lay in the browser on the day its schema was frozen: test/fixtures/books/README.md. */
export interface FrozenBook {
  /** The browser's own number: ten times that of the schema. */
  readonly version: number;
  readonly stores: readonly FrozenStore[];
  /** What a person saw on the screen then. */
  readonly saw: {
    readonly customer: string;
    /** The user name of somebody who waits to be made, and the temporary password. */
    readonly name: string;
    readonly password: string;
  };
}

interface FrozenStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  readonly records: readonly unknown[];
}

/** Puts a frozen book into the browser under this name, as the app of then left it there. */
export async function thaw(name: string, { version, stores }: FrozenBook): Promise<void> {
  const records = new Map<string, readonly unknown[]>();
  for (const store of stores) records.set(store.name, await Promise.all(store.records.map(fromText)));
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const { name: each, keyPath, indexes } of stores) {
        const store = opening.result.createObjectStore(each, { keyPath });
        for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
          store.createIndex(index, path, { unique, multiEntry });
        }
        for (const record of records.get(each) ?? []) store.add(record);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => {
      reject(opening.error ?? new Error('no reason given'));
    };
  });
}

async function fromText(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(fromText));
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return fromBase64(String(value.$bytes));
  if ('$key' in value) {
    const bits = fromBase64(String(value.$key));
    return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
  }
  const entries = Object.entries(value).map(async ([key, each]) => [key, await fromText(each)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
