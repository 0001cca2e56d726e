import { firstRows } from './first-rows.ts';
import type { User } from './user.ts';

export type SortColumn = 'displayName' | 'userName' | 'location' | 'licenses';

export interface ListQuery {
  /** Part of a display or user name, any case; empty matches all. */
  readonly search: string;
  readonly column: SortColumn;
  readonly language: string;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Beyond so many rows, picking out the first is no faster than sorting once and for all. */
const sortedAnyway = 500;

/**
 * Everything people do with a list of users, on columns built in one scan: a row is an index into them.
 * Answers are kept until the next list: within one, paging and tri-state must fit a frame at 100,000 rows.
 */
export class UserList {
  readonly users: readonly User[];
  /** Lower-case display and user name: what the search looks into. */
  #haystacks: readonly string[] | undefined;
  readonly #orders = new Map<string, Uint32Array>();
  readonly #holders = new Map<string, Uint8Array>();
  #rowsById: ReadonlyMap<string, number> | undefined;
  #lastMatch: { readonly search: string; readonly flags: Uint8Array; readonly count: number } | undefined;
  #lastRows: { readonly key: string; readonly rows: Uint32Array } | undefined;

  constructor(users: readonly User[]) {
    this.users = users;
    users.forEach(({ licenses }, row) => {
      for (const { product } of licenses) {
        let holders = this.#holders.get(product);
        if (!holders) this.#holders.set(product, (holders = new Uint8Array(users.length)));
        holders[row] = 1;
      }
    });
  }

  /** Part numbers that anybody holds. */
  get products(): readonly string[] {
    return [...this.#holders.keys()];
  }

  /** A part of the rows that match, sorted, and how many match in all. `language` decides the collation. */
  page(query: ListQuery): { readonly total: number; readonly rows: readonly number[] } {
    const { search, column, language, descending, offset, limit } = query;
    const end = offset + limit;
    if (end > sortedAnyway || this.#orders.has(orderKey(column, language))) {
      const rows = this.rows(search, column, language);
      const { length } = rows;
      const shown = descending
        ? rows.slice(Math.max(0, length - end), Math.max(0, length - offset)).reverse()
        : rows.slice(offset, end);
      return { total: length, rows: Array.from(shown) };
    }
    const matching = this.#matching(this.#allRows(), search);
    const compare = this.#comparison(column, language);
    const sign = descending ? -1 : 1;
    const first = firstRows(matching, end, (one, other) => sign * compare(one, other));
    return { total: matching.length, rows: first.slice(offset) };
  }

  /** Rows that match, sorted. An empty search matches all. */
  rows(search: string, column: SortColumn, language: string): Uint32Array {
    const key = `${column} ${language} ${search}`;
    if (this.#lastRows?.key === key) return this.#lastRows.rows;
    const order = this.#order(column, language);
    const rows = this.#matching(order, search);
    this.#lastRows = { key, rows };
    return rows;
  }

  /** Does beforehand what the next page and the first search would have to wait for. */
  prepare(column: SortColumn, language: string): void {
    this.#order(column, language);
    this.#haystacks ??= this.users.map(haystack);
  }

  rowOf(id: string): number | undefined {
    this.#rowsById ??= new Map(this.users.map((user, row) => [user.id, row]));
    return this.#rowsById.get(id);
  }

  /** How many of the rows hold the product. */
  countHolders(product: string, rows: Uint32Array): number {
    const holders = this.#holders.get(product);
    if (!holders) return 0;
    let count = 0;
    for (const row of rows) count += holders[row] ?? 0;
    return count;
  }

  #matching(order: Uint32Array, search: string): Uint32Array {
    if (search.trim() === '') return order;
    const { flags, count } = this.#match(search);
    const rows = new Uint32Array(count);
    let next = 0;
    for (const row of order) if (flags[row] === 1) rows[next++] = row;
    return rows;
  }

  #match(search: string): { readonly flags: Uint8Array; readonly count: number } {
    if (this.#lastMatch?.search === search) return this.#lastMatch;
    const needle = search.trim().toLowerCase();
    const flags = new Uint8Array(this.users.length);
    this.#haystacks ??= this.users.map(haystack);
    let count = 0;
    for (let row = 0; row < flags.length; row++) {
      if (this.#haystacks[row]?.includes(needle)) {
        flags[row] = 1;
        count += 1;
      }
    }
    this.#lastMatch = { search, flags, count };
    return this.#lastMatch;
  }

  #order(column: SortColumn, language: string): Uint32Array {
    const key = orderKey(column, language);
    const present = this.#orders.get(key);
    if (present) return present;
    const order = this.#allRows().sort(this.#comparison(column, language));
    this.#orders.set(key, order);
    return order;
  }

  #allRows(): Uint32Array {
    const rows = new Uint32Array(this.users.length);
    for (let row = 0; row < rows.length; row++) rows[row] = row;
    return rows;
  }

  /** Equal texts keep the order of the rows, so that every way of sorting gives the same. */
  #comparison(column: SortColumn, language: string): (one: number, other: number) => number {
    const texts = this.users.map((user) => sortText(user, column));
    const { compare } = new Intl.Collator(language, { numeric: true });
    return (one, other) => compare(texts[one] ?? '', texts[other] ?? '') || one - other;
  }
}

function haystack({ displayName, userName }: User): string {
  return `${displayName}\n${userName}`.toLowerCase();
}

function orderKey(column: SortColumn, language: string): string {
  return `${column} ${language}`;
}

function sortText(user: User, column: SortColumn): string {
  switch (column) {
    case 'displayName':
      return user.displayName;
    case 'userName':
      return user.userName;
    case 'location':
      return user.location ?? '';
    case 'licenses':
      return user.licenses.map(({ product }) => product).join(' ');
  }
}
