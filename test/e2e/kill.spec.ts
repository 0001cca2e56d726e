import { backUp, confirmRestore, openBackup } from './pages/backup.ts';
import { openImport, users } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveImport, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { waiting } from './pages/queue.ts';
import { passwordOf } from './pages/sheet.ts';
import { goTo, practice } from './pages/shell.ts';
import { test } from './desk.ts';
import { expect } from './fixtures.ts';
import { killWhenSaved } from './support/scenes.ts';
import { manyUsers, toUtf8 } from './support/spreadsheets.ts';
import { countStored, holdStore, readStored, type Stored } from './support/stored.ts';

const file = 'list.csv';
const many = 20_000;
const newStores = ['actions', 'packets', 'passwords', 'deliveries', 'leftOut'];

test('what was saved is there after the browser was killed', async ({ sitDown, site }) => {
  const { me, kill } = await sitDown();
  await atUpload(me);
  await chooseFile(me, { name: file, bytes: manyUsers(3, 'fabrikam.example') });
  await saveUpload(me, 3);
  const password = await passwordOf(me, 'Person 2');
  await kill();
  await site.close();

  const later = (await sitDown()).me;
  await goTo(later, 'queue');
  const what = later.words.sheet.action('upload-users', file);
  await expect(waiting(later, what)).toContainText(later.words.common.stateCount('queued', 3));
  await later.page.getByRole('link', { name: what }).click();
  expect(await passwordOf(later, 'Person 2')).toBe(password);
});

test('a save is there when the browser is killed as its sheet appears', async ({ sitDown }) => {
  expect(await killWhenSaved(sitDown)).toEqual([]);
});

test('a save that was cut short before its end leaves nothing', async ({ sitDown }) => {
  const { me, kill } = await sitDown();
  await atUpload(me);
  const before = await readStored(me.page);
  await chooseFile(me, { name: file, bytes: manyUsers(many, 'fabrikam.example') });
  // The record of the action comes last and makes it real: it is kept from being written.
  await holdStore(me.page, 'actions', 'readonly');
  await saveImport(me, many);
  await expect.poll(() => countStored(me.page, 'packets')).toBeGreaterThan(10);
  await kill();

  const later = (await sitDown()).me;
  await expect.poll(() => inNewStores(later)).toEqual(pick(before));
  await isUsable(later);
});

test('a save that was cut short somewhere is there whole or not at all', async ({ sitDown }) => {
  const { me, kill } = await sitDown();
  await atUpload(me);
  const before = await readStored(me.page);
  await chooseFile(me, { name: file, bytes: manyUsers(many, 'fabrikam.example') });
  await saveImport(me, many);
  await expect.poll(() => countStored(me.page, 'packets'), { intervals: [5] }).toBeGreaterThan(0);
  await kill();

  const later = (await sitDown()).me;
  await goTo(later, 'queue');
  const whole = waiting(later, later.words.sheet.action('upload-users', file));
  const nothing = later.page.getByRole('heading', { name: later.words.queue.empty.heading });
  await expect(whole.or(nothing)).toBeVisible();
  if (await whole.isVisible()) {
    await expect(whole).toContainText(later.words.common.stateCount('queued', many));
    await whole.getByRole('link').click();
    await expect(later.page.getByText(later.words.common.pager.range(1, 100, many))).toBeVisible();
  } else await expect.poll(() => inNewStores(later)).toEqual(pick(before));
  await isUsable(later);
});

for (const moment of ['as it begins', 'a moment later'] as const) {
  test(`a restore that was cut short ${moment} leaves the old book or the new one`, async ({ sitDown }) => {
    const { me, kill } = await sitDown();
    await atUpload(me);
    await chooseFile(me, { name: file, bytes: manyUsers(many, 'fabrikam.example') });
    await saveUpload(me, many);
    const restored = await inNewStores(me);
    const saved = await backUp(me);
    await openCustomer(me, 'Contoso');
    await openImport(me, 'upload-users');
    await chooseFile(me, { name: 'later.csv', bytes: manyUsers(3, 'contoso.example') });
    await saveUpload(me, 3);
    const before = await inNewStores(me);
    await goTo(me, 'settings');
    const dialog = await openBackup(me, saved);
    await confirmRestore(me, dialog);
    // Whoever replaces a book is alone with it.
    const isAlone = () =>
      me.page.evaluate(async () => {
        const { held = [] } = await navigator.locks.query();
        return held.some(({ name, mode }) => name?.endsWith('-door') && mode === 'exclusive');
      });
    await expect.poll(isAlone, { intervals: [5] }).toBe(true);
    if (moment === 'a moment later') await isAlone();
    await kill();

    const later = (await sitDown()).me;
    const found = await inNewStores(later);
    expect([before, restored]).toContainEqual(found);
    await isUsable(later);
  });
}

/** The practice side does not answer, so what is saved stays in the queue. */
async function atUpload(me: Person): Promise<void> {
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
}

async function isUsable(me: Person): Promise<void> {
  await openCustomer(me, 'Fabrikam');
  await expect(users(me).getByRole('rowheader').first()).toBeVisible();
  await openImport(me, 'upload-users');
  const bytes = toUtf8('User name,Display name\r\nlate@fabrikam.example,Late Comer\r\n');
  await chooseFile(me, { name: 'next.csv', bytes });
  await expect(me.page.getByText(me.words.importing.counts.create(1))).toBeVisible();
}

async function inNewStores({ page }: Person): Promise<Record<string, number | undefined>> {
  return pick(await readStored(page));
}

function pick({ counts }: Stored): Record<string, number | undefined> {
  return Object.fromEntries(newStores.map((store) => [store, counts[store]]));
}
