import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyLimit } from '../../src/store/codec.ts';
import { pageItems, Pages } from '../../src/store/pages.ts';
import type { StoredPage } from '../../src/store/schema.ts';
import { openDatabase } from '../support/database.ts';
import { runs } from '../support/runs.ts';

interface Note {
  readonly id: string;
  readonly text: string;
}

/** Ids that sort differently by character and by UTF-16 unit, beginnings of each other, and the first fence. */
const id = fc.oneof(
  fc.constantFrom('', 'a', 'aa', 'b', 'B', 'ä', '\uffff', '😀', '漢', '0', 'a\u0000'),
  fc.integer({ min: 0, max: 60 }).map((number) => `id-${number}`),
);
/** Two to four of the long ones fill a page. */
const note: fc.Arbitrary<Note> = fc.record({
  id,
  text: fc
    .tuple(fc.constantFrom('x', '漢', '😀'), fc.oneof(fc.nat(20), fc.nat(5000)))
    .map(([character, count]) => character.repeat(count)),
});
const batches = fc.array(fc.array(note, { maxLength: 40 }), { minLength: 1, maxLength: 5 });

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function checkPages(pages: readonly StoredPage[]): void {
  if (pages.length > 0) expect(pages[0]?.from).toBe('');
  pages.forEach((page, index) => {
    const items = pageItems<Note>(page);
    const next = pages[index + 1]?.from;
    expect(page.body.length).toBeLessThanOrEqual(bodyLimit);
    expect(page.count).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.id >= page.from && (next === undefined || item.id < next)).toBe(true);
    }
  });
}

describe('pages', () => {
  test('hold what a plain map holds, in order, within 48 KB, behind fences that never move', async () => {
    const database = await openDatabase();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(batches, id, async (written, absent) => {
        const scope = `scope-${run++}`;
        const pages = new Pages<Note>(database, scope);
        const map = new Map<string, Note>();
        let fences: readonly string[] = [];
        for (const [rev, batch] of written.entries()) {
          await database.transaction('rw', database.pages, () => pages.putMany(batch, rev + 1));
          for (const item of batch) map.set(item.id, item);

          const stored = await database.pages
            .where('[scope+from]')
            .between([scope, ''], [scope, []])
            .toArray();
          checkPages(stored);
          const now = stored.map(({ from }) => from);
          expect(fences.filter((fence) => !now.includes(fence))).toEqual([]);
          fences = now;
          const news = stored.filter((page) => page.rev === rev + 1).flatMap((page) => pageItems<Note>(page));
          for (const item of batch) expect(news).toContainEqual(map.get(item.id));
          expect(await pages.scan()).toEqual([...map.values()].sort(byId));
        }
        for (const key of [absent, ...fences, ...map.keys()])
          expect(await pages.get(key)).toEqual(map.get(key));
      }),
      runs(60),
    );
  });

  test('leave alone the pages that nothing is put into, and those of other scopes', async () => {
    const database = await openDatabase();
    const text = 'x'.repeat(20_000);
    const pages = new Pages<Note>(database, 'one');
    const others = new Pages<Note>(database, 'one|more');
    await pages.putMany(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ id: key, text })),
      1,
    );
    await others.putMany([{ id: 'e', text: 'other' }], 1);
    await pages.putMany([{ id: 'e', text: 'new' }], 2);
    const stored = await database.pages.toArray();
    expect(stored.map(({ scope, from, rev }) => [scope, from, rev])).toEqual([
      ['one', '', 1],
      ['one', 'c', 1],
      ['one', 'e', 2],
      ['one|more', '', 1],
    ]);
    expect(await others.get('e')).toEqual({ id: 'e', text: 'other' });
  });

  test('refuse what fits into no page, and then keep all as it was', async () => {
    const database = await openDatabase();
    const pages = new Pages<Note>(database, 'one');
    await pages.putMany([{ id: 'a', text: 'there' }], 1);
    const write = database.transaction('rw', database.pages, () =>
      pages.putMany(
        [
          { id: 'b', text: 'small' },
          { id: 'c', text: 'x'.repeat(bodyLimit) },
        ],
        2,
      ),
    );
    await expect(write).rejects.toThrow('48 KB');
    expect(await pages.scan()).toEqual([{ id: 'a', text: 'there' }]);
  });
});
