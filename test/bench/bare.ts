import { serve } from '../../workers/serve.ts';

/**
 * The limits that the directory worker is measured against: the same work on the same data without any product
 * around it, in a worker of its own, so that the way to the page and back costs both the same.
 */
export interface BareWorker {
  /** Reads and decodes a customer's base pages, or the packets of its actions. Gives how many records. */
  read(database: string, store: 'pages' | 'packets', customer: string): Promise<number>;
  /** Reads the columns that are then searched and sorted, in the order of the store, and gives them too. */
  load(database: string, customer: string): Promise<BareColumns>;
  /** The rows whose display or user name has the text. */
  search(text: string, limit: number): Promise<{ total: number; rows: number[] }>;
  /** Sorts the display names or user names from scratch and gives the one in the middle. */
  sort(column: keyof BareColumns, language: string): Promise<string>;
}

export interface BareColumns {
  readonly displayName: readonly string[];
  readonly userName: readonly string[];
}

interface Names {
  readonly displayName: string;
  readonly userName: string;
}

let columns: BareColumns = { displayName: [], userName: [] };
/** Made once, as the product does: what is measured is the loop. */
let haystacks: readonly string[] = [];

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}

/** Each record of a customer in `pages`, or of all actions in `packets`, decoded. */
async function readRecords(
  database: string,
  store: 'pages' | 'packets',
  customer: string,
): Promise<unknown[][]> {
  const opened = await answer(indexedDB.open(database));
  const transaction = opened.transaction(['actions', store]);
  const scopes =
    store === 'pages' ? [customer] : await answer(transaction.objectStore('actions').getAllKeys());
  const decoder = new TextDecoder();
  const decoded: unknown[][] = [];
  for (const scope of scopes) {
    // An array is above every string and number, so this is the end of the scope.
    const range = IDBKeyRange.bound([scope], [scope, []]);
    const records: { body: Uint8Array }[] = await answer(transaction.objectStore(store).getAll(range));
    for (const { body } of records) decoded.push(JSON.parse(decoder.decode(body)) as unknown[]);
  }
  opened.close();
  return decoded;
}

const bare: BareWorker = {
  async read(database, store, customer) {
    const records = await readRecords(database, store, customer);
    return records.reduce((count, items) => count + items.length, 0);
  },

  async load(database, customer) {
    const users = (await readRecords(database, 'pages', customer)).flat() as Names[];
    columns = {
      displayName: users.map(({ displayName }) => displayName),
      userName: users.map(({ userName }) => userName),
    };
    haystacks = users.map(({ displayName, userName }) => `${displayName}\n${userName}`.toLowerCase());
    return columns;
  },

  search(text, limit) {
    const needle = text.toLowerCase();
    const rows: number[] = [];
    for (let row = 0; row < haystacks.length; row++) if (haystacks[row]?.includes(needle)) rows.push(row);
    return Promise.resolve({ total: rows.length, rows: rows.slice(0, limit) });
  },

  sort(column, language) {
    const { compare } = new Intl.Collator(language, { numeric: true });
    const sorted = [...columns[column]].sort(compare);
    return Promise.resolve(sorted[sorted.length >> 1] ?? '');
  },
};

serve(bare);
