import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SortColumn } from '../../../../src/core/directory/user-list.ts';
import { UserList } from '../../../../src/core/directory/user-list.ts';
import type { User } from '../../../../src/core/directory/user.ts';
import { license, user } from '../../../support/builders.ts';
import { runs } from '../../../support/runs.ts';

const columns: readonly SortColumn[] = ['displayName', 'userName', 'location', 'licenses'];
const languages = ['en', 'de', 'ru', 'zh-TW'];
const products = ['E3', 'P1', 'TEAMS'];
const word = fc.constantFrom(
  'Anna',
  'ANNA',
  'Ängström',
  'Zoë',
  'user 2',
  'user 10',
  'Łukasz',
  '王小明',
  'Юлия',
  '',
);

const users: fc.Arbitrary<User[]> = fc
  .array(
    fc.record({
      displayName: fc.tuple(word, word).map(([first, last]) => `${first} ${last}`.trim()),
      name: word,
      location: fc.constantFrom('DE', 'CH', undefined),
      held: fc.subarray(products),
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ displayName, name, location, held }, index) => {
      const { location: _, ...nowhere } = user({
        id: `id-${index}`,
        displayName,
        userName: `${name}${index}@X.example`,
        licenses: held.map((product) => license(product)),
      });
      return location === undefined ? nowhere : { ...nowhere, location };
    }),
  );

/** Several questions to one list: it keeps answers, and a kept one must not be given to another question. */
const questions = fc.array(
  fc.record({
    search: fc.oneof(word, fc.constantFrom('a', ' ann', 'x.EXAMPLE', '1', 'nobody', '\t')),
    column: fc.constantFrom(...columns),
    language: fc.constantFrom(...languages),
    product: fc.constantFrom(...products, 'GONE'),
    descending: fc.boolean(),
    offset: fc.nat(40),
    // Beyond some hundred rows a page is cut from all of them sorted; below, it is picked out.
    limit: fc.constantFrom(1, 7, 25, 1000),
    asksForPage: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

function sortKey(entry: User, column: SortColumn): string {
  return column === 'licenses'
    ? entry.licenses.map(({ product }) => product).join(' ')
    : (entry[column] ?? '');
}

function naiveRows(all: readonly User[], search: string, column: SortColumn, language: string): number[] {
  const needle = search.trim().toLowerCase();
  const { compare } = new Intl.Collator(language, { numeric: true });
  return all
    .map((entry, row) => ({ entry, row }))
    .filter(({ entry }) =>
      [entry.displayName, entry.userName].some((text) => text.toLowerCase().includes(needle)),
    )
    .sort(
      (one, other) =>
        compare(sortKey(one.entry, column), sortKey(other.entry, column)) || one.row - other.row,
    )
    .map(({ row }) => row);
}

describe('the user list', () => {
  test('filters, sorts, pages and counts as a plain filter and sort do, whatever it was asked before', () => {
    fc.assert(
      fc.property(users, questions, (all, asked) => {
        const list = new UserList(all);
        for (const query of asked) {
          const { search, column, language, product, descending, offset, limit } = query;
          const naive = naiveRows(all, search, column, language);
          if (query.asksForPage) {
            const shown = descending ? naive.toReversed() : naive;
            const page = { total: naive.length, rows: shown.slice(offset, offset + limit) };
            expect(list.page(query)).toEqual(page);
            continue;
          }
          const rows = list.rows(search, column, language);
          expect([...rows]).toEqual(naive);
          const holders = [...rows].filter((row) =>
            all[row]?.licenses.some((held) => held.product === product),
          );
          expect(list.countHolders(product, rows)).toBe(holders.length);
        }
      }),
      runs(1000),
    );
  });

  test('finds a row by the id of its user', () => {
    fc.assert(
      fc.property(users, (all) => {
        const list = new UserList(all);
        for (const [row, { id }] of all.entries()) expect(list.rowOf(id)).toBe(row);
        expect(list.rowOf('nobody')).toBeUndefined();
      }),
      runs(200),
    );
  });

  test('names every product that anybody holds', () => {
    fc.assert(
      fc.property(users, (all) => {
        const held = all.flatMap(({ licenses }) => licenses.map(({ product }) => product));
        expect(new Set(new UserList(all).products)).toEqual(new Set(held));
      }),
      runs(200),
    );
  });

  test('sorts numbers within names by their value and umlauts where the language has them', () => {
    const list = new UserList(
      ['user 10', 'Zoe', 'user 2', 'Ängström'].map((displayName) => user({ id: displayName, displayName })),
    );
    const names = [...list.rows('', 'displayName', 'de')].map((row) => list.users[row]?.displayName);
    expect(names).toEqual(['Ängström', 'user 2', 'user 10', 'Zoe']);
  });
});
