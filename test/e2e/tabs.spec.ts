import { findUser, openImport, users } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { arrive, goTo, practice, sendingStatus } from './pages/shell.ts';
import { rowOf } from './pages/tables.ts';
import { waiting } from './pages/queue.ts';
import { expect, test } from './fixtures.ts';
import { closeSender } from './support/scenes.ts';
import { manyUsers } from './support/spreadsheets.ts';
import { openAsNewerVersion, readStored, storeOfNewerVersion } from './support/stored.ts';

test('two tabs follow each other, and one of them sends', async ({ me, site }) => {
  const { words } = me;
  const { status } = words.shell;
  await loadSamples(me);
  const other = await anotherTab(me, site.address);
  await openCustomer(other, 'Fabrikam');
  await openCustomer(me, 'Fabrikam');
  await practice(other, 'offline');
  await expect(sendingStatus(me)).toHaveText(status.offline);

  await upload(other, 3);
  const what = words.sheet.action('upload-users', 'list.csv');
  await expect(await findUser(me, 'Person 2')).toContainText(words.common.states.queued);
  await goTo(me, 'queue');
  await expect(waiting(me, what)).toBeVisible();

  await practice(me, 'online');
  await expect(sendingStatus(other)).toHaveText(status.allSent);
  await openCustomer(other, 'Fabrikam');
  await findUser(other, 'Person ');
  // Sent twice, somebody would be refused or be there twice.
  for (const name of ['Person 1', 'Person 2', 'Person 3']) {
    await expect(rowOf(users(other), name)).toHaveCount(1);
  }
  const { counts } = await readStored(me.page);
  expect(counts['actions']).toBe(1);

  // The tab that sent has gone: the other one takes over.
  await me.page.close();
  await upload(other, 5, 2);
  await expect(other.page.getByText(words.sheet.settled)).toBeVisible();
});

test('the tab that sends is closed in the middle: another one goes on, and everything is done once', async ({
  me,
  site,
}) => {
  expect(await closeSender(me, site.address)).toEqual([]);
});

test('a tab of an older version stops when a newer one has changed the book', async ({ me, site }) => {
  const { words } = me;
  const { problems, reload } = words.shell.lost;
  await loadSamples(me);
  const other = await anotherTab(me, site.address);
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await openCustomer(other, 'Fabrikam');
  await expect(users(other).getByRole('rowheader').first()).toBeVisible();
  const { counts, revisions } = await readStored(me.page);

  await openAsNewerVersion(other.page);
  for (const { page } of [me, other]) {
    await expect(page.getByRole('alert')).toContainText(problems['newer-schema'].heading);
    await expect(page.getByRole('main').getByRole('button')).toHaveText(reload);
  }
  // Here the newer version is this one again, which must not touch the book either.
  await me.page.getByRole('button', { name: reload }).click();
  await expect(me.page.getByRole('alert')).toContainText(problems['newer-schema'].text);
  const now = { counts: { ...counts, [storeOfNewerVersion]: 0 }, revisions };
  expect(await readStored(other.page)).toEqual(now);
});

async function anotherTab({ page, words }: Person, address: string): Promise<Person> {
  const other = { page: await page.context().newPage(), words };
  await arrive(other, address);
  return other;
}

/** Uploads a file of people to the open customer; of those who are there already nobody is made again. */
async function upload(person: Person, count: number, users = count): Promise<void> {
  await openImport(person, 'upload-users');
  await chooseFile(person, { name: 'list.csv', bytes: manyUsers(count, 'fabrikam.example') });
  await saveUpload(person, users);
}
