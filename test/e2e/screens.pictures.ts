import { fileURLToPath } from 'node:url';
import { languages, type Language } from '../../src/core/directory/customer.ts';
import { productName } from '../../src/core/directory/product-lookup.ts';
import { findUser, openImport, seatsOf, selectUser, shownNames, users } from './pages/customer.ts';
import { addCustomer, loadSamples, openCustomer, pick } from './pages/customers.ts';
import { chooseFile, fileRows, giveToAll, saveImport, saveUpload, whatWillHappen } from './pages/import.ts';
import { manageLicenses, productBox, saveLicenses } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import {
  beginDiscard,
  carryOver,
  choose,
  decision,
  finished,
  group,
  opener,
  operations,
  waiting,
} from './pages/queue.ts';
import { sheetRows } from './pages/sheet.ts';
import { goTo, heading, practice, readNotice } from './pages/shell.ts';
import { rowOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { hubTest } from './hub-fixtures.ts';
import { createCamera, type Camera } from './support/camera.ts';
import { manyUsers, toUtf8 } from './support/spreadsheets.ts';
import { seeBackup } from './tours/backup.ts';
import { seeDecisions } from './tours/decisions.ts';
import { seeDeletion } from './tours/deletion.ts';
import { seeSeats } from './tours/seats.ts';
import { seeHubAsAdmin } from './tours/hub-admin.ts';
import { seeHubAsReader } from './tours/hub-reader.ts';

const premium = productName('SPB');
const powerBi = productName('POWER_BI_PRO');
const locales: Readonly<Record<Language, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  ru: 'ru-RU',
  'zh-TW': 'zh-TW',
};
const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
] as const;
const newcomers = fixture('newcomers.csv');
const present = {
  name: 'users.csv',
  bytes: toUtf8(
    [
      'User name,Display name,Usage location,Licenses',
      `ada@northwind.example,Ada Hale,DE,${premium} + ${powerBi}`,
      `ben@northwind.example,Ben Ortiz,DE,${premium}`,
      'cem@northwind.example,Cem Aydın,DE,Something Unheard Of',
    ].join('\r\n'),
  ),
};

for (const language of languages) {
  for (const colorScheme of themes) {
    for (const viewport of sizes) {
      const set = `${language}-${colorScheme}-${viewport.width}x${viewport.height}`;
      test.describe(set, () => {
        test.use({ language, locale: locales[language], colorScheme, viewport });

        test('every screen', async ({ me }) => {
          const take = createCamera(me, set);
          await emptyBook(me, take);
          await imported(me, take);
          await licensed(me, take);
          await recorded(me, take);
          await goTo(me, 'settings');
          await take('settings');
          for (const command of ['backUp', 'restore', 'move'] as const) {
            await me.page.getByRole('button', { name: me.words.backup.commands[command] }).click();
            await take(`settings-${command}`);
            await me.page.keyboard.press('Escape');
          }
          await me.page.goto(`${new URL(me.page.url()).origin}/#/nowhere`);
          await expect(heading(me, me.words.shell.titles['not-found'])).toBeVisible();
          await take('not-found');
        });

        test('every decision', ({ me }) => seeDecisions(me, createCamera(me, `${set}-decisions`)));

        test('every table of seats', ({ me }) => seeSeats(me, createCamera(me, `${set}-seats`)));

        test('every screen of deleting', ({ me }) => seeDeletion(me, createCamera(me, `${set}-deletion`)));

        test('every screen of a backup', ({ me }) => seeBackup(me, createCamera(me, `${set}-backup`)));

        hubTest('every screen of a hub', async ({ me, team }) => {
          await seeHubAsAdmin(me, team, createCamera(me, `${set}-hub`));
        });

        hubTest('every screen of a reader', async ({ reader, team }) => {
          await seeHubAsReader(reader, team, createCamera(reader, `${set}-reader`));
        });
      });
    }
  }
}

test.describe('en-many-1440x900', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a customer with 100,000 users', async ({ me }) => {
    const { page, words } = me;
    const take = createCamera(me, 'en-many-1440x900');
    const count = 100_000;
    await addCustomer(me, {
      name: 'Northwind Traders International',
      domain: 'northwind.example',
      country: 'Germany',
      products: [{ search: 'business premium', name: premium, total: 120_000, assigned: 4000 }],
    });
    await openImport(me, 'bring-in');
    await chooseFile(me, { name: 'everybody.csv', bytes: manyUsers(count, 'northwind.example') });
    await expect(whatWillHappen(me)).toContainText(words.importing.counts.add(count));
    await take('preview');
    await saveImport(me, count);
    await readNotice(me, words.importing.saved(count));
    await expect(users(me).getByRole('rowheader').first()).toBeVisible();
    await take('customer');
    await page.getByRole('button', { name: words.common.commands.last }).click();
    await findUser(me, 'Person 99999');
    await take('found');
    await page.getByRole('searchbox', { name: words.customer.table.filter }).fill('');
    await page.getByRole('checkbox', { name: words.common.commands.selectAll }).check();
    await page.getByRole('button', { name: words.customer.selection.selectAll(count, false) }).click();
    await take('all-selected');
    await manageLicenses(me);
    await take('licenses');
    await goTo(me, 'customers');
    await take('customers');
  });
});

async function emptyBook(me: Person, take: Camera): Promise<void> {
  const { page, words } = me;
  const { commands, form } = words.customers;
  await take('empty');
  await page.getByRole('button', { name: commands.add }).click();
  await expect(page.getByRole('textbox', { name: form.name })).toBeVisible();
  await take('form');
  await pick(page.getByRole('combobox', { name: form.addProduct }), 'power bi', powerBi);
  await page.getByRole('button', { name: words.common.commands.save }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await take('form-with-errors');
  await page.getByRole('combobox', { name: form.addProduct }).fill('business');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await take('form-products');
  await goTo(me, 'queue');
  await take('queue-empty');
  await goTo(me, 'customers');
  await loadSamples(me);
  await practice(me, 'offline');
  await expect(page.getByRole('article').nth(6)).toBeVisible();
  await take('customers');
}

async function imported(me: Person, take: Camera): Promise<void> {
  const { page, words } = me;
  await openCustomer(me, 'Fabrikam');
  await expect(users(me).getByRole('rowheader').first()).toBeAttached();
  await take('customer-small');
  await openImport(me, 'upload-users');
  await take('upload');
  await chooseFile(me, fixture('wrong.pdf'));
  await expect(page.getByRole('alert')).toBeVisible();
  await take('upload-not-taken');
  await chooseFile(me, newcomers);
  await expect(whatWillHappen(me)).toBeVisible();
  await take('preview');
  await giveToAll(me, premium);
  await expect(page.getByText(words.importing.forAll.change(2, 0))).toBeVisible();
  await take('preview-short');
  await page.getByRole('tab').first().click();
  await expect(rowOf(fileRows(me), 'Priya Raman')).toBeVisible();
  await take('preview-all-rows');
  await saveUpload(me, 2);
  await take('sheet-queued');
  await goTo(me, 'queue');
  const what = words.sheet.action('upload-users', 'newcomers.csv');
  await expect(waiting(me, what)).toBeVisible();
  await take('queue');
  await opener(me, waiting(me, what), 4).click();
  await expect(rowOf(operations(me, what), 'Mia Berg').first()).toBeVisible();
  await group(me, 'Fabrikam').getByRole('button', { name: words.queue.pause }).click();
  await expect(page.getByText(words.queue.paused(2))).toBeVisible();
  await take('queue-opened-and-paused');
  await group(me, 'Fabrikam').getByRole('button', { name: words.queue.resume }).click();
  await opener(me, waiting(me, what), 4).click();
  await beginDiscard(me, what);
  await take('discard');
  await page.keyboard.press('Escape');
  await practice(me, 'online');
  await expect(waiting(me, what)).toContainText(words.common.stateCount('refused', 1));
  await take('queue-refused');
  await choose(decision(me, 'no-seats', 'SPB'), words.decisions.choices.correct);
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('correct-user');
  await page.keyboard.press('Escape');
  await waiting(me, what).getByRole('link').click();
  await expect(rowOf(sheetRows(me), 'Mia Berg').first()).toBeVisible();
  await take('sheet-refused');
}

async function licensed(me: Person, take: Camera): Promise<void> {
  const { page, words } = me;
  await openCustomer(me, 'Contoso Engineering');
  const names = await shownNames(me);
  for (const name of names.slice(0, 4)) await selectUser(me, name);
  await take('customer-selection');
  await manageLicenses(me);
  await expect(productBox(me, powerBi)).toBeVisible();
  await take('licenses');
  await productBox(me, powerBi).click();
  await productBox(me, productName('SPE_E3')).click();
  await expect(page.getByText(words.licenses.plan.who)).toBeVisible();
  await take('licenses-short');
  await saveLicenses(me);
  await expect(page.getByRole('heading', { name: words.sheet.done['manage-licenses'] })).toBeVisible();
  await take('sheet-licenses');
}

async function recorded(me: Person, take: Camera): Promise<void> {
  const { page, words } = me;
  await addCustomer(me, {
    name: 'Northwind Traders',
    domain: 'northwind.example',
    country: words.format.countryName('DE'),
    products: [
      { search: 'business premium', name: premium, total: 10, assigned: 1 },
      { search: 'power bi pro', name: powerBi, total: 4, assigned: 4 },
    ],
  });
  await expect(page.getByRole('heading', { name: words.customer.empty.heading })).toBeVisible();
  await take('customer-without-users');
  await openImport(me, 'bring-in');
  await chooseFile(me, present);
  await expect(whatWillHappen(me)).toBeVisible();
  await take('bring-in');
  await saveImport(me, 2);
  await readNotice(me, words.importing.saved(2));
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'list.csv', bytes: manyUsers(3, 'northwind.example') });
  await saveUpload(me, 3);
  await take('sheet-recorded');
  await openCustomer(me, 'Northwind Traders');
  await expect(seatsOf(me, premium)).toBeVisible();
  await take('customer-recorded');
  await goTo(me, 'queue');
  const what = words.sheet.action('upload-users', 'list.csv');
  await waiting(me, what).getByRole('button', { name: words.queue.carryOver.action }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('carry-over');
  await page.keyboard.press('Escape');
  await carryOver(me, what, 'Robin');
  await expect(finished(me, what)).toBeVisible();
  await take('queue-finished');
  await readNotice(me, words.queue.carryOver.done(3));
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/screens/${name}`, import.meta.url));
}
