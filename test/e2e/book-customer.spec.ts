import { productName } from '../../src/core/directory/product-lookup.ts';
import { findUser, openImport, seatsOf, selectUser, users } from './pages/customer.ts';
import { addCustomer, openCustomer, pick, type TypedCustomer } from './pages/customers.ts';
import { chooseFile, fileRows, giveToAll, saveImport, saveUpload, whatWillHappen } from './pages/import.ts';
import { manageLicenses, productBox, saveLicenses } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import { beginDiscard, carryOver, finished, waiting } from './pages/queue.ts';
import { stateOf } from './pages/sheet.ts';
import { goTo, heading, readNotice, sendingStatus } from './pages/shell.ts';
import { rowOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { toUtf8 } from './support/spreadsheets.ts';

const premium = productName('SPB');
const powerBi = productName('POWER_BI_PRO');
const northwind: TypedCustomer = {
  name: 'Northwind Traders',
  domain: 'northwind.example',
  country: 'Germany',
  products: [
    { search: 'business premium', name: premium, total: 10, assigned: 1 },
    { search: 'power bi pro', name: powerBi, total: 4, assigned: 3 },
  ],
};

/** Who is there: products by name and part number, joined by + and by ;. */
const present = toUtf8(
  [
    'User principal name,Display name,Usage location,Licenses',
    `ada@northwind.example,Ada Hale,DE,${premium} + ${powerBi}`,
    'ben@northwind.example,Ben Ortiz,DE,"SPB;POWER_BI_PRO"',
    `cem@northwind.example,Cem Aydın,DE,${premium}`,
    'dea@northwind.example,Dea Lind,DE,Unlicensed',
    'eli@northwind.example,Eli Roth,DE,Something Unheard Of',
  ].join('\r\n'),
);

const newcomers = {
  name: 'newcomers.csv',
  bytes: toUtf8(
    'User name,Display name\r\nfay@northwind.example,Fay Wu\r\ngus@northwind.example,Gus Berg\r\n',
  ),
};

test('a customer typed in from the portal says what is still missing', async ({ me }) => {
  const { page, words } = me;
  const { form, errors, warnings, commands } = words.customers;
  const save = page.getByRole('button', { name: words.common.commands.save });
  await page.getByRole('button', { name: commands.add }).click();
  await save.click();
  await expect(page.getByRole('alert')).toContainText(errors.summary(2));
  await expect(page.getByRole('textbox', { name: form.name })).toBeFocused();
  await expect(page.getByRole('textbox', { name: form.name })).toHaveAccessibleDescription(errors.name);
  const domain = page.getByRole('textbox', { name: form.domain(0) });
  await expect(domain).toHaveAccessibleDescription(errors.domainMissing);
  await domain.fill('northwind');
  await expect(domain).toHaveAccessibleDescription(errors.domainInvalid('northwind'));
  await pick(page.getByRole('combobox', { name: form.addProduct }), 'business premium', premium);
  const total = page.getByRole('spinbutton', { name: form.total });
  await expect(total).toHaveAccessibleDescription(errors.total);
  await total.fill('1000000001');
  await expect(total).toHaveAccessibleDescription(errors.total);
  await total.fill('2');
  await page.getByRole('spinbutton', { name: form.assigned }).fill('3');
  await expect(page.getByText(warnings.overfull(1))).toBeVisible();
  await pick(page.getByRole('combobox', { name: form.addProduct }), 'business premium', premium);
  await expect(page.getByRole('combobox', { name: form.addProduct })).toHaveAccessibleDescription(
    `${form.addProductHint} ${warnings.productTwice(premium)}`,
  );
  await page.getByRole('textbox', { name: form.name }).fill('Northwind Traders');
  await domain.fill('northwind.example');
  await expect(page.getByRole('alert')).toBeHidden();
  await save.click();
  await expect(heading(me, 'Northwind Traders')).toBeVisible();
});

test('who is there comes from a file, and every figure says where it is from', async ({ me }) => {
  const { page, words } = me;
  const { knownTotal, knownAssigned } = words.customer.pools;
  const { known, seats } = words.common;
  const now = Date.now();
  const fromFile = known('file', now, now);
  await addCustomer(me, northwind);
  await expect(page.getByRole('heading', { name: words.customer.empty.heading })).toBeVisible();
  await openImport(me, 'bring-in');
  await chooseFile(me, { name: 'present.csv', bytes: present });
  await expect(whatWillHappen(me)).toContainText(words.importing.counts.add(4));
  await expect(rowOf(fileRows(me), 'Eli Roth')).toContainText(
    words.findings['product-unknown']({ value: 'Something Unheard Of' }),
  );
  await saveImport(me, 4);
  await readNotice(me, words.importing.saved(4));
  await expect(heading(me, northwind.name)).toBeVisible();

  await expect(seatsOf(me, premium)).toContainText(knownTotal(known('typed', now, now)));
  await expect(seatsOf(me, premium)).toContainText(knownAssigned(fromFile));
  await expect(seatsOf(me, premium).getByRole('img')).toHaveAccessibleName(seats.summary(3, 0, 7, 10));
  await expect(seatsOf(me, powerBi).getByRole('img')).toHaveAccessibleName(seats.summary(3, 0, 1, 4));
  const ada = await findUser(me, 'Ada Hale');
  await expect(ada).toContainText(premium);
  await expect(ada).toContainText(powerBi);
  await expect(ada).toContainText(fromFile);
  await expect(await findUser(me, 'Dea Lind')).toContainText(words.customer.table.noLicenses);
});

test('what nobody sends says so everywhere, until a person carries it over', async ({ me }) => {
  const { page, words } = me;
  const { sheet, customer, queue, common } = words;
  await addCustomer(me, northwind);
  await bringIn(me);
  await upload(me);
  const what = sheet.action('upload-users', newcomers.name);

  await expect(page.getByText(sheet.notYetText(2))).toBeVisible();
  await expect(await stateOf(me, 'Fay Wu')).toHaveText(sheet.notYet);
  await expect(sendingStatus(me)).toContainText(words.shell.status.recorded(2));
  await openCustomer(me, northwind.name);
  await expect(page.getByText(customer.recorded.text(2))).toBeVisible();
  await expect(rowOf(users(me), 'Fay Wu')).toContainText(sheet.notYet);
  await expect(seatsOf(me, premium).getByRole('img')).toHaveAccessibleName(common.seats.summary(3, 2, 5, 10));
  await goTo(me, 'queue');
  await expect(waiting(me, what)).toContainText(sheet.notYetCount(2));
  await expect(waiting(me, what)).toContainText(queue.byHand);

  await carryOver(me, what, 'Robin Technician');
  await readNotice(me, queue.carryOver.done(2));
  await expect(finished(me, what)).toContainText(common.stateCount('done', 2));
  await page.getByRole('link', { name: what }).click();
  await expect(page.getByText(sheet.carriedOver('Robin Technician', Date.now())).first()).toBeVisible();
  await expect(await stateOf(me, 'Fay Wu')).toHaveText(common.states.done);
  await openCustomer(me, northwind.name);
  await expect(page.getByText(customer.recorded.nothing)).toBeVisible();
  await expect(seatsOf(me, premium)).toContainText(
    customer.pools.knownAssigned(common.sources['carried-over']),
  );
  await expect(seatsOf(me, premium).getByRole('img')).toHaveAccessibleName(common.seats.summary(5, 0, 5, 10));
  await expect(await findUser(me, 'Fay Wu')).toContainText(common.sources['carried-over']);
});

test('what was never sent can be taken back, with all that rests on it', async ({ me }) => {
  const { page, words } = me;
  const { sheet, queue, common } = words;
  await addCustomer(me, northwind);
  await bringIn(me);
  await upload(me);
  await openCustomer(me, northwind.name);
  await selectUser(me, 'Fay Wu');
  await manageLicenses(me);
  await productBox(me, powerBi).click();
  await saveLicenses(me);

  await goTo(me, 'queue');
  const made = sheet.action('upload-users', newcomers.name);
  const licensed = sheet.action('manage-licenses', undefined);
  const dialog = await beginDiscard(me, made);
  await expect(dialog).toContainText(queue.discard.taken(3));
  await expect(dialog.getByRole('listitem')).toContainText(licensed);
  await expect(dialog).toContainText(queue.discard.passwords);
  await dialog.getByRole('button', { name: common.commands.cancel }).click();
  await expect(waiting(me, licensed)).toBeVisible();

  await (await beginDiscard(me, made)).getByRole('button', { name: common.commands.discard }).click();
  await readNotice(me, queue.discard.done(3));
  for (const what of [made, licensed])
    await expect(finished(me, what)).toContainText(common.states.discarded);
  await expect(page.getByRole('heading', { name: queue.empty.heading })).toBeVisible();
  await openCustomer(me, northwind.name);
  await expect(seatsOf(me, premium).getByRole('img')).toHaveAccessibleName(common.seats.summary(3, 0, 7, 10));
  await page.getByRole('searchbox', { name: words.customer.table.filter }).fill('Fay Wu');
  await expect(page.getByText(words.customer.table.noMatches('Fay Wu'))).toBeVisible();
});

async function bringIn(me: Person): Promise<void> {
  await openImport(me, 'bring-in');
  await chooseFile(me, { name: 'present.csv', bytes: present });
  await saveImport(me, 4);
  await expect(heading(me, northwind.name)).toBeVisible();
}

/** Two newcomers, each with a seat; their sheet is open afterwards. */
async function upload(me: Person): Promise<void> {
  await openImport(me, 'upload-users');
  await chooseFile(me, newcomers);
  await giveToAll(me, premium);
  await saveUpload(me, 2);
}
