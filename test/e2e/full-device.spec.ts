import type { Page } from '@playwright/test';
import { openImport } from './pages/customer.ts';
import { addCustomer, loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveImport, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { waiting } from './pages/queue.ts';
import { goTo, practice } from './pages/shell.ts';
import { expect, test } from './fixtures.ts';
import { manyUsers } from './support/spreadsheets.ts';
import { tryToWrite } from './support/stored.ts';
import { StorageLimits } from './support/storage-limits.ts';

/** Of the file that takes up space for when there is none; 0 when there is none. */
function ballast(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    try {
      return (await (await folder.getFileHandle('ballast')).getFile()).size;
    } catch {
      return 0;
    }
  });
}

/** The browser goes by an older figure for half a minute. */
async function fill({ page }: Person, limits: StorageLimits): Promise<void> {
  await limits.leave(-1);
  await expect.poll(() => tryToWrite(page), { timeout: 60_000 }).toBe('QuotaExceededError');
}

/** A book whose device is about to be full: something waits in it, and a file of more users is ready to be saved. */
async function nearlyFull(me: Person, address: string): Promise<StorageLimits> {
  await loadSamples(me);
  await practice(me, 'offline');
  await upload(me, 'first.csv', 3);
  await expect.poll(() => ballast(me.page)).toBe(2 * 1024 * 1024);
  const limits = await StorageLimits.of(me.page, address);
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'second.csv', bytes: manyUsers(40, 'fabrikam.example') });
  return limits;
}

async function upload(me: Person, name: string, users: number): Promise<void> {
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name, bytes: manyUsers(users, 'fabrikam.example') });
  await saveUpload(me, users);
}

test('when the device is full, the ballast goes and what was done is saved', async ({ me, site }) => {
  const { page, words } = me;
  const limits = await nearlyFull(me, site.address);
  await fill(me, limits);
  await saveUpload(me, 37);
  await expect(page.getByRole('alert')).toContainText(words.backup.room.text);
  expect(await ballast(page)).toBe(0);
  await goTo(me, 'queue');
  for (const name of ['first.csv', 'second.csv']) {
    await expect(waiting(me, words.sheet.action('upload-users', name))).toBeVisible();
  }

  await test.step('with room again there is ballast again, and nothing is said any more', async () => {
    await limits.leave(50 * 1024 * 1024);
    await page.reload();
    await expect.poll(() => ballast(page)).toBe(2 * 1024 * 1024);
    await expect(page.getByText(words.backup.room.heading)).toBeHidden();
  });
});

test('when the device is full, the ballast goes for sample data too', async ({ me, site }) => {
  const { page, words } = me;
  await addCustomer(me, { name: 'Harbor', domain: 'harbor.example', country: 'Germany', products: [] });
  await expect.poll(() => ballast(page)).toBe(2 * 1024 * 1024);
  await goTo(me, 'customers');
  await fill(me, await StorageLimits.of(page, site.address));
  await loadSamples(me);
  await expect(page.getByRole('alert')).toContainText(words.backup.room.text);
  expect(await ballast(page)).toBe(0);
  await expect(page.getByRole('link', { name: 'Fabrikam' })).toBeVisible();
});

test('without ballast the same save is refused with its reason, and what waited still does', async ({
  me,
  site,
}) => {
  const { page, words } = me;
  const limits = await nearlyFull(me, site.address);
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('ballast');
  });
  await fill(me, limits);
  await saveImport(me, 37);
  await expect(page.getByRole('alert').first()).toContainText(words.problems['storage-full']({}));
  await goTo(me, 'queue');
  await expect(waiting(me, words.sheet.action('upload-users', 'first.csv'))).toBeVisible();
  await expect(waiting(me, words.sheet.action('upload-users', 'second.csv'))).toBeHidden();
});
