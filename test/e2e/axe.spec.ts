import { AxeBuilder } from '@axe-core/playwright';
import { productName } from '../../src/core/directory/product-lookup.ts';
import { openImport, selectUser, shownNames } from './pages/customer.ts';
import { addCustomer, loadSamples, openCustomer, pick } from './pages/customers.ts';
import { chooseFile, giveToAll, saveUpload, whatWillHappen } from './pages/import.ts';
import { manageLicenses, plan, productBox, saveLicenses } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import { beginDiscard, carryOver, finished, group, opener, operations, waiting } from './pages/queue.ts';
import { goTo, heading, practice } from './pages/shell.ts';
import { expect, test } from './fixtures.ts';
import { hubTest } from './hub-fixtures.ts';
import { toUtf8 } from './support/spreadsheets.ts';
import { openAsNewerVersion } from './support/stored.ts';
import { seeBackup } from './tours/backup.ts';
import { seeDecisions } from './tours/decisions.ts';
import { seeDeletion } from './tours/deletion.ts';
import { seeSeats } from './tours/seats.ts';
import { seeHubAsAdmin } from './tours/hub-admin.ts';
import { seeHubAsReader } from './tours/hub-reader.ts';

const powerBi = productName('POWER_BI_PRO');
const premium = productName('SPB');
const file = {
  name: 'list.csv',
  bytes: toUtf8(
    [
      'User name,Display name,Status update',
      'ann@fabrikam.example,Ann Hill,',
      'bob@fabrikam.example,Bob Lake,',
      'cas@fabrikam.example,Cas Moor,',
      'no name,Nobody,',
    ].join('\r\n'),
  ),
};

test('nothing is wrong with an empty book and its forms', async ({ me }) => {
  const { page, words } = me;
  const { commands, form } = words.customers;
  await expectAccessible(me, 'empty book');
  await page.getByRole('button', { name: commands.add }).click();
  await expect(page.getByRole('textbox', { name: form.name })).toBeVisible();
  await expectAccessible(me, 'empty form');
  await pick(page.getByRole('combobox', { name: form.addProduct }), 'power bi', powerBi);
  await page.getByRole('button', { name: words.common.commands.save }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(me, 'form with errors');
  await page.getByRole('combobox', { name: form.addProduct }).fill('business');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectAccessible(me, 'open list of products');
  await goTo(me, 'queue');
  await expectAccessible(me, 'empty queue');
  await goTo(me, 'settings');
  await expectAccessible(me, 'settings');
  for (const command of ['backUp', 'restore', 'move'] as const) {
    await page.getByRole('button', { name: words.backup.commands[command] }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(me, `dialog ${command}`);
    await page.keyboard.press('Escape');
  }
  await page.goto(`${new URL(page.url()).origin}/#/nowhere`);
  await expect(heading(me, words.shell.titles['not-found'])).toBeVisible();
  await expectAccessible(me, 'not found');
  await openAsNewerVersion(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(me, 'book of a newer version');
});

test('nothing is wrong with a backup and a book that has moved', async ({ me }) => {
  await seeBackup(me, (screen) => expectAccessible(me, screen));
});

hubTest('nothing is wrong with a hub for who is an admin there', async ({ me, team }) => {
  hubTest.slow();
  await seeHubAsAdmin(me, team, (screen) => expectAccessible(me, screen));
});

hubTest('nothing is wrong with a hub for who only reads there', async ({ reader, team }) => {
  hubTest.slow();
  await seeHubAsReader(reader, team, (screen) => expectAccessible(reader, screen));
});

test('nothing is wrong from the customers to the sheet of an import', async ({ me }) => {
  const { page, words } = me;
  await loadSamples(me);
  await practice(me, 'offline');
  await expect(page.getByRole('article').first().getByText(words.customers.card.sample)).toBeVisible();
  await expectAccessible(me, 'customers');
  await openCustomer(me, 'Fabrikam');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expectAccessible(me, 'customer');
  await openImport(me, 'upload-users');
  await expectAccessible(me, 'file to choose');
  await chooseFile(me, { name: 'empty.csv', bytes: toUtf8('') });
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(me, 'file that is not taken');
  await chooseFile(me, file);
  await expect(whatWillHappen(me)).toBeVisible();
  await expectAccessible(me, 'preview with faulty rows');
  await giveToAll(me, premium);
  await page.getByRole('tab', { name: words.importing.rows.lists.short(1) }).click();
  await expectAccessible(me, 'preview that is short');
  await saveUpload(me, 2);
  await expectAccessible(me, 'sheet of an import');
});

test('nothing is wrong from licenses to the queue', async ({ me }) => {
  const { page, words } = me;
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Contoso Engineering');
  const names = await shownNames(me);
  for (const name of names.slice(0, 3)) await selectUser(me, name);
  await expectAccessible(me, 'customer with a selection');
  await manageLicenses(me);
  await expectAccessible(me, 'licenses as they are');
  await productBox(me, powerBi).click();
  await expect(plan(me)).toContainText(words.licenses.plan.changed(1));
  await plan(me).getByText(words.licenses.plan.who).click();
  await expectAccessible(me, 'licenses that are short');
  await saveLicenses(me);
  await expectAccessible(me, 'sheet of licenses');
  await goTo(me, 'queue');
  const what = words.sheet.action('manage-licenses', undefined);
  await expect(waiting(me, what)).toBeVisible();
  await expectAccessible(me, 'queue');
  await opener(me, waiting(me, what), 3).click();
  await expect(operations(me, what).getByRole('rowheader')).toHaveCount(3);
  await group(me, 'Contoso Engineering').getByRole('button', { name: words.queue.pause }).click();
  await expect(page.getByText(words.queue.paused(1))).toBeVisible();
  await expectAccessible(me, 'queue with an opened action of a paused customer');
  await beginDiscard(me, what);
  await expectAccessible(me, 'dialog to discard');
});

test('nothing is wrong with what needs a decision', async ({ me }) => {
  await seeDecisions(me, (screen) => expectAccessible(me, screen));
});

test('nothing is wrong with deleting and restoring', async ({ me }) => {
  await seeDeletion(me, (screen) => expectAccessible(me, screen));
});

test('nothing is wrong with the tables of seats', async ({ me }) => {
  await seeSeats(me, (screen) => expectAccessible(me, screen));
});

test('nothing is wrong on a narrow screen', async ({ me }) => {
  const { page } = me;
  await page.setViewportSize({ width: 400, height: 800 });
  await loadSamples(me);
  await expectAccessible(me, 'customers, narrow');
  await openCustomer(me, 'Lucerne 路森設計');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expectAccessible(me, 'customer, narrow');
});

test('nothing is wrong with a customer at whom nobody answers', async ({ me }) => {
  const { page, words } = me;
  await addCustomer(me, {
    name: 'Northwind Traders',
    domain: 'fabrikam.example',
    country: 'Ireland',
    products: [{ search: 'business premium', name: premium, total: 9, assigned: 1 }],
  });
  await expect(page.getByRole('heading', { name: words.customer.empty.heading })).toBeVisible();
  await expectAccessible(me, 'customer without users');
  await openImport(me, 'upload-users');
  await chooseFile(me, file);
  await saveUpload(me, 3);
  await expectAccessible(me, 'sheet that is recorded only');
  await openCustomer(me, 'Northwind Traders');
  await expect(page.getByText(words.customer.recorded.text(3))).toBeVisible();
  await expectAccessible(me, 'customer with recorded changes');
  await goTo(me, 'queue');
  const what = words.sheet.action('upload-users', file.name);
  await waiting(me, what).getByRole('button', { name: words.queue.carryOver.action }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(me, 'dialog to carry over');
  await page.keyboard.press('Escape');
  await carryOver(me, what, 'Robin');
  await expect(finished(me, what)).toBeVisible();
  await expectAccessible(me, 'queue with what is finished');
});

test('what is wrong would be found', async ({ me }) => {
  await me.page.evaluate(() => {
    const button = document.createElement('button');
    document.querySelector('main')?.append(button, document.createElement('img'));
  });
  const found = await violations(me, 'all');
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['button-name', 'image-alt']));
});

/** Both appearances; they differ in nothing but colors. */
async function expectAccessible(person: Person, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(`${state}, ${colorScheme}`, async () => {
      await person.page.emulateMedia({ colorScheme });
      await standStill(person);
      expect.soft(await violations(person, colorScheme === 'light' ? 'all' : 'colors')).toEqual([]);
    });
  }
}

/** Half-way between two colors nothing has enough contrast. */
async function standStill({ page }: Person): Promise<void> {
  await page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}

async function violations({ page }: Person, rules: 'all' | 'colors') {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (rules === 'all' ? axe : axe.withRules('color-contrast')).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any: [reason] }) => ({ id, html, reason: reason?.message })),
  );
}
