import { Dexie } from 'dexie';
import { decodeBody, encodeBodies } from './codec.ts';
import type { BookDatabase, StoredPage } from './schema.ts';

/** What pages hold: anything with an id. */
export interface Item {
  readonly id: string;
}

/**
 * Keyed items in sorted pages. A record per item costs 52 us in IndexedDB whatever its size; a page of 150
 * costs the same. Nothing outside this file and `mirror.ts` knows that there are pages.
 */
export class Pages<Kind extends Item> {
  readonly #database: BookDatabase;
  readonly #scope: string;

  constructor(database: BookDatabase, scope: string) {
    this.#database = database;
    this.#scope = scope;
  }

  async get(id: string): Promise<Kind | undefined> {
    const page = await this.#database.pages
      .where('[scope+from]')
      .between([this.#scope, Dexie.minKey], [this.#scope, id], true, true)
      .last();
    return page && pageItems<Kind>(page).find((item) => item.id === id);
  }

  /** All items, in the order of their ids. */
  async scan(): Promise<Kind[]> {
    const pages = await this.#all().toArray();
    return pages.flatMap((page) => pageItems<Kind>(page));
  }

  /** Adds and replaces. Run it in a transaction that also raises the customer's `rev` to the given one. */
  async putMany(items: readonly Kind[], rev: number): Promise<void> {
    if (items.length === 0) return;
    const fences = (await this.#all().primaryKeys()).map(([, from]) => from);
    const byFence = new Map<string, Kind[]>();
    for (const item of sortedById(items)) {
      const fence = fenceOf(fences, item.id);
      const run = byFence.get(fence);
      if (run) run.push(item);
      else byFence.set(fence, [item]);
    }
    const keys = [...byFence.keys()].map((fence): [string, string] => [this.#scope, fence]);
    const present = await this.#database.pages.bulkGet(keys);
    const pages: StoredPage[] = [];
    [...byFence].forEach(([fence, run], index) => {
      const page = present[index];
      const merged = mergeById(page ? pageItems<Kind>(page) : [], run);
      pages.push(...this.#cut(fence, merged, rev));
    });
    await this.#database.pages.bulkPut(pages);
  }

  /** Takes items out. The same transaction makes readers read anew: by `rev` alone they would not notice. */
  async removeMany(ids: readonly string[], rev: number): Promise<void> {
    if (ids.length === 0) return;
    const fences = (await this.#all().primaryKeys()).map(([, from]) => from);
    const gone = new Set(ids);
    const affected = [...new Set(ids.map((id) => fenceOf(fences, id)))];
    const pages = await this.#database.pages.bulkGet(affected.map((fence) => [this.#scope, fence]));
    for (const page of pages) {
      if (!page) continue;
      const left = pageItems<Kind>(page).filter(({ id }) => !gone.has(id));
      if (left.length === page.count) continue;
      if (left.length === 0) await this.#database.pages.delete([page.scope, page.from]);
      else await this.#database.pages.bulkPut(this.#cut(page.from, left, rev));
    }
  }

  async clear(): Promise<void> {
    await this.#database.pages
      .where(':id')
      .between([this.#scope, Dexie.minKey], [this.#scope, Dexie.maxKey])
      .delete();
  }

  /** Makes the items those of another scope, in place of all that it has. In one transaction with its `rev`. */
  async moveTo(scope: string, rev: number): Promise<void> {
    const pages = await this.#all().toArray();
    await new Pages(this.#database, scope).clear();
    await this.#database.pages.bulkPut(pages.map((page) => ({ ...page, scope, rev })));
    await this.clear();
  }

  #all() {
    return this.#database.pages
      .where('[scope+from]')
      .between([this.#scope, Dexie.minKey], [this.#scope, Dexie.maxKey]);
  }

  /** The first page keeps its fence, whatever its first item is now. */
  #cut(fence: string, items: readonly Kind[], rev: number): StoredPage[] {
    return Array.from(encodeBodies(items), ({ bytes, count, first }, index) => ({
      scope: this.#scope,
      from: index === 0 ? fence : first.id,
      rev,
      count,
      body: bytes,
    }));
  }
}

/** The one place where a page's bytes are taken for what was put in. */
export function pageItems<Kind extends Item>(page: StoredPage): Kind[] {
  return decodeBody(page.body) as Kind[];
}

function sortedById<Kind extends Item>(items: readonly Kind[]): Kind[] {
  return [...items].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/** The greatest fence not above the id; '' when there is no page yet. `fences` are sorted. */
function fenceOf(fences: readonly string[], id: string): string {
  let low = 0;
  let high = fences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fences[middle] ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return fences[low - 1] ?? '';
}

/** Both sorted; where both have an id, the item of `changes` counts, and its last one. */
function mergeById<Kind extends Item>(present: readonly Kind[], changes: readonly Kind[]): Kind[] {
  const merged = new Map(present.map((item) => [item.id, item]));
  for (const change of changes) merged.set(change.id, change);
  return sortedById([...merged.values()]);
}
