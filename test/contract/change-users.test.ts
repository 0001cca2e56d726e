import { describe, expect, test } from 'vitest';
import type { User } from '../../src/core/directory/user.ts';
import { isPasswordAllowed } from '../../src/core/password-rule.ts';
import { assert } from '../../src/core/result.ts';
import { carryOver } from '../../src/sync/carry-over.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { deleteUsers, resetPasswords } from '../../src/tasks/directory/change-users.ts';
import { overview, userPage } from '../../src/tasks/directory/lists.ts';
import { OpenCustomer } from '../../src/tasks/directory/open-customer.ts';
import { deletedPage, planRestore, restoreUsers } from '../../src/tasks/directory/restore-users.ts';
import { readSheet } from '../../src/tasks/directory/sheet.ts';
import { actionOf, addCustomer, environmentOf, obstaclesOf } from '../support/book.ts';
import { license, noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';

const day = 24 * 3_600_000;
const saving = { author: 'Robin', language: 'en' } as const;
const query = {
  search: '',
  sort: 'displayName',
  descending: false,
  offset: 0,
  limit: 50,
  language: 'en',
} as const;

async function bookWith(seats: number, assigned: number, users: readonly User[]): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, { pools: [pool('E3', seats, assigned), pool('P1', 50)], users });
  return database;
}

async function opened(database: BookDatabase): Promise<OpenCustomer> {
  const open = new OpenCustomer(database, 'school');
  await open.refresh();
  return open;
}

async function remove(database: BookDatabase, ...ids: readonly string[]): Promise<string> {
  const saved = await deleteUsers(
    environmentOf(database),
    await opened(database),
    { ids },
    { ...saving, count: ids.length },
  );
  assert(saved.ok, 'saved');
  return saved.value;
}

function listed(open: OpenCustomer): string[] {
  return userPage(open, query).rows.map(({ user: { id } }) => id);
}

function deleted(open: OpenCustomer): string[] {
  return deletedPage(open, noon, { offset: 0, limit: 50 }).rows.map(({ user: { id } }) => id);
}

describe('deleting users', () => {
  test('takes them out of the list at once, and their seats are free once it is done', async () => {
    const database = await bookWith(2, 2, [
      user({ licenses: [license('E3')] }),
      user({ id: 'ben', licenses: [license('E3')] }),
    ]);
    const action = await remove(database, 'anna');
    const before = await opened(database);
    expect(listed(before)).toEqual(['ben']);
    expect(deleted(before)).toEqual(['anna']);
    expect(overview(before, noon)).toMatchObject({ users: 1, deletedUsers: 1 });
    expect(before.mirror.ledger().get('E3')).toMatchObject({ assigned: 2, free: 0 });

    expect(await carryOver(database, action, { by: 'Robin', at: noon })).toEqual({ ok: true, value: 1 });
    const after = await opened(database);
    expect(listed(after)).toEqual(['ben']);
    expect(after.mirror.ledger().get('E3')).toMatchObject({ assigned: 1, free: 1 });
    expect(await actionOf(database, action)).toMatchObject({ what: 'delete-users', counts: { done: 1 } });
  });

  test('is not done when somebody came whom the person has not seen', async () => {
    const database = await bookWith(2, 0, [user(), user({ id: 'ben' })]);
    const open = await opened(database);
    const saved = await deleteUsers(environmentOf(database), open, { search: '' }, { ...saving, count: 1 });
    expect(saved).toEqual({ ok: false, problem: { code: 'others-selected', facts: { before: 1, now: 2 } } });
    expect(listed(await opened(database))).toEqual(['anna', 'ben']);
  });

  test('is on its sheet with the names', async () => {
    const database = await bookWith(2, 1, [user({ licenses: [license('E3')] })]);
    const sheet = await readSheet(database, await remove(database, 'anna'), 0, 10, (id) =>
      obstaclesOf(database, id),
    );
    expect(sheet?.rows).toMatchObject([{ userName: 'anna@school.example', assigned: [], revoked: [] }]);
  });
});

describe('restoring users', () => {
  const gone = (id: string, daysAgo: number, ...products: string[]): User =>
    user({ id, deletedAt: noon - daysAgo * day, licenses: products.map((product) => license(product)) });

  test('lists who can still be restored, most urgent first', async () => {
    const database = await bookWith(5, 0, [user(), gone('ben', 2), gone('carla', 29), gone('dora', 30)]);
    const open = await opened(database);
    expect(listed(open)).toEqual(['anna']);
    expect(deleted(open)).toEqual(['carla', 'ben']);
    expect(overview(open, noon)).toMatchObject({ users: 1, deletedUsers: 2 });
  });

  test('gives licenses back as far as seats are free, to the most urgent first, and says what did not come back', async () => {
    const database = await bookWith(5, 4, [gone('ben', 2, 'E3'), gone('carla', 29, 'E3', 'P1')]);
    const ids = ['ben', 'carla'];
    const { rows } = planRestore(await opened(database), ids, {}, noon);
    expect(rows).toMatchObject([
      { user: { id: 'carla' }, back: ['E3', 'P1'], missing: [] },
      { user: { id: 'ben' }, back: [], missing: ['E3'] },
    ]);
    const saved = await restoreUsers(environmentOf(database), await opened(database), ids, {}, saving);
    assert(saved.ok, 'saved');
    const open = await opened(database);
    expect(listed(open)).toEqual(['ben', 'carla']);
    expect(open.mirror.ledger().get('E3')).toMatchObject({ queued: 1, free: 0 });
    const sheet = await readSheet(database, saved.value, 0, 10, (id) => obstaclesOf(database, id));
    expect(sheet?.rows).toMatchObject([
      { displayName: 'carla', assigned: ['E3', 'P1'], notRestored: [] },
      { displayName: 'ben', assigned: [], notRestored: ['E3'] },
    ]);
  });

  test('proposes another name where somebody bears the old one', async () => {
    const database = await bookWith(5, 0, [
      user(),
      user({ id: 'two', userName: 'anna2@school.example' }),
      user({ id: 'old', userName: 'Anna@school.example', deletedAt: noon - day }),
    ]);
    const open = await opened(database);
    const [row] = planRestore(open, ['old'], {}, noon).rows;
    expect(row).toMatchObject({
      refusal: { code: 'name-taken' },
      bearer: 'anna',
      proposed: 'Anna3@school.example',
    });
    const names = { old: 'Anna3@school.example' };
    expect(planRestore(open, ['old'], names, noon).rows).toMatchObject([{ user: { id: 'old' } }]);
    expect(planRestore(open, ['old'], names, noon).rows[0]?.refusal).toBeUndefined();
    const saved = await restoreUsers(environmentOf(database), open, ['old'], names, saving);
    expect(saved.ok).toBe(true);
    const page = userPage(await opened(database), query);
    expect(page.rows.map(({ user: { userName } }) => userName)).toContain('Anna3@school.example');
  });
});

test('a restore is carried over after the deletion, and not before it', async () => {
  const database = await bookWith(2, 0, [user()]);
  const deletion = await remove(database, 'anna');
  const restored = await restoreUsers(
    environmentOf(database, 2),
    await opened(database),
    ['anna'],
    {},
    saving,
  );
  assert(restored.ok, 'saved');
  const mark = { by: 'Robin', at: noon };
  expect(await carryOver(database, restored.value, mark)).toMatchObject({
    problem: { code: 'carry-earlier-first' },
  });
  expect(await carryOver(database, deletion, mark)).toEqual({ ok: true, value: 1 });
  expect(await carryOver(database, restored.value, mark)).toEqual({ ok: true, value: 1 });
  expect(listed(await opened(database))).toEqual(['anna']);
});

test('each of the selected users gets a password of their own, which stands on the sheet alone', async () => {
  const database = await bookWith(2, 0, [user(), user({ id: 'ben' }), user({ id: 'carla' })]);
  const open = await opened(database);
  const saved = await resetPasswords(
    environmentOf(database),
    open,
    { ids: ['anna', 'ben'] },
    { ...saving, count: 2 },
  );
  assert(saved.ok, 'saved');
  const sheet = await readSheet(database, saved.value, 0, 10, (id) => obstaclesOf(database, id));
  const rows = sheet?.rows ?? [];
  expect(rows.map(({ displayName }) => displayName)).toEqual(['anna', 'ben']);
  const passwords = rows.map(({ password = '' }) => password);
  expect(new Set(passwords).size).toBe(2);
  for (const [index, { userName }] of rows.entries())
    expect(isPasswordAllowed(passwords[index] ?? '', userName)).toBe(true);
  const packets = await database.packets.toArray();
  for (const { body } of packets)
    for (const password of passwords) expect(new TextDecoder().decode(body)).not.toContain(password);
});
