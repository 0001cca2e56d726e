import { backUp, dialog, moveBook, openBackup, restore } from './pages/backup.ts';
import { openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { waiting } from './pages/queue.ts';
import { passwordOf } from './pages/sheet.ts';
import { arrive, goTo, practice, sendingStatus } from './pages/shell.ts';
import { expect, test } from './fixtures.ts';
import { startSite } from './support/site.ts';
import { manyUsers } from './support/spreadsheets.ts';

const file = 'list.csv';

/** Three new users wait at a sample customer; their sheet is open. Gives the first one’s password. */
async function queueThree(me: Person): Promise<string> {
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: file, bytes: manyUsers(3, 'fabrikam.example') });
  await saveUpload(me, 3);
  return passwordOf(me, 'Person 1');
}

async function openSheet(me: Person): Promise<void> {
  await goTo(me, 'queue');
  const what = waiting(me, me.words.sheet.action('upload-users', file));
  await what.getByRole('link').first().click();
  await expect(me.page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function clearEverything({ page }: Person, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' });
}

test('backed up, cleared, restored: the slips show the same passwords, and the queue goes out', async ({
  me,
  site,
}) => {
  const { page, words } = me;
  const password = await queueThree(me);
  const saved = await backUp(me);
  expect(saved.name).toMatch(/^seatbook-\d{4}-\d\d-\d\d-\d{4}\.seatbook$/);
  await expect(page.getByText(words.backup.never)).toBeHidden();

  await test.step('the page notices that its book is gone, and says what to do', async () => {
    await clearEverything(me, site.address);
    await expect(page.getByRole('alert')).toContainText(words.shell.lost.problems.vanished.heading);
    await page.getByRole('button', { name: words.shell.lost.reload }).click();
    await expect(page.getByRole('button', { name: words.customers.commands.loadSamples })).toBeVisible();
  });

  await test.step('an empty book is restored without a question', async () => {
    await goTo(me, 'settings');
    const within = await openBackup(me, saved);
    await expect(within).toContainText(words.backup.restoring.waits(3));
    await expect(within).toContainText(words.backup.restoring.original);
    await restore(me, within);
  });

  await openSheet(me);
  expect(await passwordOf(me, 'Person 1')).toBe(password);
  await practice(me, 'online');
  await expect(sendingStatus(me)).toHaveText(words.shell.status.allSent);
});

test('a file that cannot be restored says why, and nothing is changed', async ({ me }) => {
  const { words } = me;
  const { problems } = words.backup;
  await queueThree(me);
  const saved = await backUp(me);
  const within = await openBackup(me, saved, 'seven lamps over the rivers');
  await expect(within.getByRole('alert')).toContainText(problems['wrong-passphrase'], { timeout: 30_000 });

  const cut = { ...saved, bytes: saved.bytes.subarray(0, -40) };
  await openBackup(me, cut);
  await expect(within.getByRole('alert')).toContainText(problems['cut-short'], { timeout: 30_000 });
  const text = { name: 'other.seatbook', bytes: Buffer.from('Name;Vorname') };
  await openBackup(me, text);
  await expect(within.getByRole('alert')).toContainText(problems['not-a-backup'], { timeout: 30_000 });
  await within.getByRole('button', { name: words.common.commands.cancel }).click();
  await goTo(me, 'queue');
  await expect(waiting(me, words.sheet.action('upload-users', file))).toBeVisible();
});

test('a full book is replaced only when somebody types so, and other tabs say it', async ({ me, site }) => {
  const { page, words } = me;
  const { restoring, commands } = words.backup;
  await queueThree(me);
  const saved = await backUp(me);
  await goTo(me, 'queue');
  // What is done after the backup is not in it.
  await openCustomer(me, 'Contoso');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'later.csv', bytes: manyUsers(2, 'contoso.example') });
  await saveUpload(me, 2);
  const other = { page: await page.context().newPage(), words };
  await arrive(other, site.address);

  await goTo(me, 'settings');
  const within = await openBackup(me, saved);
  await expect(within.getByRole('button', { name: restoring.first })).toBeVisible({ timeout: 30_000 });
  await test.step('what is here can be backed up first', async () => {
    await within.getByRole('button', { name: restoring.first }).click();
    const first = dialog(me, commands.backUp);
    await expect(first).toBeVisible();
    await first.getByRole('button', { name: words.common.commands.cancel }).click();
  });
  await restore(me, within);
  await expect(other.page.getByRole('alert')).toContainText(words.shell.lost.problems.replaced.heading);
  await goTo(me, 'queue');
  await expect(waiting(me, words.sheet.action('upload-users', file))).toBeVisible();
  await expect(waiting(me, words.sheet.action('upload-users', 'later.csv'))).toBeHidden();
});

test('a book moves to another address and back', async ({ me, site }) => {
  const { page, words } = me;
  const { commands, moved, moving } = words.backup;
  const password = await queueThree(me);
  const elsewhere = await startSite();
  const tab = { page: await page.context().newPage(), words };
  await arrive(tab, site.address);

  const saved = await moveBook(me, elsewhere.address);
  await expect(dialog(me, moving.heading)).toContainText(moving.next);
  await dialog(me, moving.heading).getByRole('button', { name: commands.done }).click();
  // Nothing is left to work with here, in no tab and at no address of the app.
  for (const here of [me.page, tab.page]) {
    await expect(here.getByText(moved.heading)).toBeVisible();
    await here.goto(`${site.address}#/queue`);
    await here.reload();
    await expect(here.getByRole('main')).toContainText(elsewhere.address);
    await expect(here.getByRole('navigation')).toBeHidden();
  }

  const there = { page: await page.context().newPage(), words };
  await arrive(there, elsewhere.address);
  await goTo(there, 'settings');
  const within = await openBackup(there, saved);
  await expect(within).toContainText(words.backup.restoring.waits(3), { timeout: 30_000 });
  await expect(within).not.toContainText(words.backup.restoring.original);
  await restore(there, within);
  await openSheet(there);
  expect(await passwordOf(there, 'Person 1')).toBe(password);

  await test.step('back by restoring what was moved from there', async () => {
    const back = await moveBook(there, site.address);
    await restore(me, await openBackup(me, back));
    await openSheet(me);
    expect(await passwordOf(me, 'Person 1')).toBe(password);
  });
  await test.step('and there it can be taken into use again by who is sure', async () => {
    await dialog(there, moving.heading).getByRole('button', { name: commands.done }).click();
    const again = there.page.getByRole('button', { name: commands.useAgain });
    await expect(again).toBeDisabled();
    await there.page.getByLabel(moved.sure).check();
    await again.click();
    await openSheet(there);
  });
  await elsewhere.close();
});
