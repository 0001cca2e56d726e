import { productName } from '../../src/core/directory/product-lookup.ts';
import { findUser, openImport, selectUser, shownNames } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, giveToAll, saveUpload } from './pages/import.ts';
import { manageLicenses, productBox, saveLicenses } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import { choose, decision, finished, waiting } from './pages/queue.ts';
import { passwordOf, reasonOf, sheetRows, stateOf } from './pages/sheet.ts';
import { goTo, heading, practice, readNotice, sendingStatus } from './pages/shell.ts';
import { rowOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { changedMeanwhile, sampleHolder } from './support/sample-people.ts';
import { toUtf8 } from './support/spreadsheets.ts';

const premium = productName('SPB');
const adatum = 'Adatum Consulting';

test('what a colleague did otherwise meanwhile is one card: theirs for one, mine for the other', async ({
  me,
}) => {
  const { page, words } = me;
  const { decisions, common, queue } = words;
  const [first = '', second = ''] = changedMeanwhile(adatum);
  await loadSamples(me);
  await practice(me, 'offline');
  await givePremium(me, adatum, [first, second]);
  await practice(me, 'online');
  await goTo(me, 'queue');
  const card = decision(me, 'changed-since-seen');
  await expect(card).toContainText(decisions.users(2));
  await expect(card).toContainText(decisions.held.without(['Sway', 'Whiteboard (Plan 1)']));
  await expect(sendingStatus(me)).toHaveText(decisions.toDecide(2));

  await card.getByRole('checkbox', { name: first }).check();
  await expect(card).toContainText(decisions.some(1, 2));
  await choose(card, decisions.choices.theirs);
  await expect(heading(me, common.nav.queue).getByText(common.nav.queue)).toBeFocused();
  await readNotice(me, decisions.dropped(1));
  await expect(card).toContainText(second);
  await expect(card).not.toContainText(first);

  await choose(card, decisions.choices.mine);
  await readNotice(me, queue.queued(1));
  await expect(card).toBeHidden();
  await expect(sendingStatus(me)).toHaveText(words.shell.status.allSent);
  const what = words.sheet.action('manage-licenses', undefined);
  const anew = finished(me, what).filter({ hasText: queue.replaces });
  await expect(anew).toContainText(common.stateCount('done', 1));

  await test.step('the sheet tells the whole story', async () => {
    await anew.getByRole('link', { name: queue.replaces }).click();
    await expect(page.getByText(decisions.put(1))).toBeVisible();
    await expect(page.getByText(decisions.replacedBy)).toBeVisible();
    await expect(await stateOf(me, first)).toHaveText(common.states.refused);
    await expect(await stateOf(me, second)).toHaveText(common.states.superseded);
    await expect(await reasonOf(me, second)).toContainText(decisions.held.none);
    await page.getByRole('link', { name: what }).click();
    await expect(await stateOf(me, second)).toHaveText(common.states.done);
  });
});

test('a conflict is corrected: other licenses for all of it', async ({ me }) => {
  const { page, words } = me;
  const { decisions, common, queue } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  await givePremium(me, adatum, changedMeanwhile(adatum));
  await practice(me, 'online');
  await goTo(me, 'queue');
  const card = decision(me, 'changed-since-seen');
  await choose(card, decisions.choices.correct);
  const dialog = page.getByRole('dialog', { name: decisions.correcting.heading });
  await dialog.getByRole('combobox', { name: premium }).selectOption(decisions.correcting.revoke);
  await dialog.getByRole('button', { name: decisions.correcting.action }).click();
  await readNotice(me, queue.queued(2));
  await expect(card).toBeHidden();
  const what = words.sheet.action('manage-licenses', undefined);
  await expect(finished(me, what).filter({ hasText: queue.replaces })).toContainText(
    common.stateCount('done', 2),
  );
});

test('a user name that exists already: renamed by the keyboard alone, with the printed password', async ({
  me,
}) => {
  const { page, words } = me;
  const { decisions, common, queue } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  const what = await uploadTwo(me);
  const password = await passwordOf(me, 'robin.counts@');
  await practice(me, 'online');
  await goTo(me, 'queue');
  const card = decision(me, 'name-taken');
  await expect(card).toContainText(decisions.bearer('Robin Counts', []));

  await card.getByRole('button', { name: decisions.choices.rename }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: decisions.correcting.heading });
  const name = dialog.getByRole('textbox', { name: words.fields.userName });
  const send = dialog.getByRole('button', { name: decisions.correcting.action });
  await name.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('robin@elsewhere.example');
  await expect(dialog).toContainText('elsewhere.example');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('robin.counts2@fabrikam.example');
  await expect(send).toBeEnabled();
  await page.keyboard.press('Enter');
  await readNotice(me, queue.queued(1));
  await expect(card).toBeHidden();
  const anew = finished(me, what).filter({ hasText: queue.replaces });
  await expect(anew).toContainText(common.stateCount('done', 1));
  await anew.getByRole('link', { name: what }).click();
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(1);
  expect(await passwordOf(me, 'robin.counts2@')).toBe(password);
});

test('a user name that exists already: linked, and the page says that the slip is void', async ({ me }) => {
  const { page, words } = me;
  const { decisions, common, queue } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  await uploadTwo(me, productName('O365_BUSINESS_ESSENTIALS'));
  await practice(me, 'online');
  await goTo(me, 'queue');
  await choose(decision(me, 'name-taken'), decisions.choices.link);
  const dialog = page.getByRole('dialog', { name: decisions.linking.heading });
  await expect(dialog).toContainText(decisions.linking.passwords);
  await dialog.getByRole('button', { name: decisions.linking.action }).click();
  await readNotice(me, queue.queued(1));
  const what = words.sheet.action('manage-licenses', undefined);
  await expect(finished(me, what)).toContainText(common.stateCount('done', 1));
  await openCustomer(me, 'Fabrikam');
  await expect(await findUser(me, 'Robin Counts')).toContainText(productName('O365_BUSINESS_ESSENTIALS'));
});

test('short of seats at the authority: on the waiting list, then without the product', async ({ me }) => {
  const { page, words } = me;
  const { decisions, common, sheet } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  const what = await uploadTwo(me, premium, ['ann', 'bob']);
  await practice(me, 'online');
  await goTo(me, 'queue');
  const card = decision(me, 'no-seats', 'SPB');
  await expect(card).toContainText(decisions.hints.noneFree);
  await expect(card).toContainText(words.common.seats.free);
  await choose(card, decisions.choices.wait);
  await readNotice(me, decisions.parked(1));
  await expect(card.getByRole('button', { name: decisions.choices.wait })).toBeHidden();
  await expect(waiting(me, what)).toContainText(common.stateCount('parked', 1));

  await page.reload();
  await choose(card, decisions.choices.create);
  await readNotice(me, words.queue.queued(1));
  await expect(card).toBeHidden();
  const without = finished(me, what)
    .filter({ hasText: words.queue.replaces })
    .filter({ hasText: common.stateCount('done', 1) });
  await without.getByRole('link', { name: what }).click();
  await expect(page.getByText(decisions.without([premium]))).toBeVisible();
  await expect(rowOf(sheetRows(me), 'bob@')).not.toContainText(premium);
  await expect(page.getByText(sheet.settled)).toBeVisible();
});

test('a person chooses who gets the last seat, and the others keep their place', async ({ me }) => {
  const { page, words } = me;
  const { decisions, common } = words;
  const powerBi = productName('POWER_BI_PRO');
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Contoso Engineering');
  const names = await shownNames(me, { hasNotText: powerBi });
  for (const name of names.slice(0, 3)) await selectUser(me, name);
  await manageLicenses(me);
  await productBox(me, powerBi).click();
  await saveLicenses(me);
  await practice(me, 'online');
  await goTo(me, 'queue');
  const card = decision(me, 'no-seats', 'POWER_BI_PRO');
  await expect(card).toContainText(decisions.hints.noneFree);
  await expect(card).toContainText(decisions.users(2));

  // Somebody gives a license back, and its seat is free.
  await openCustomer(me, 'Contoso Engineering');
  await page.getByRole('searchbox', { name: words.customer.table.filter }).fill('');
  const holder = sampleHolder('Contoso Engineering', 'POWER_BI_PRO');
  await findUser(me, holder);
  await selectUser(me, holder);
  await manageLicenses(me);
  await productBox(me, powerBi).click();
  await saveLicenses(me);
  await expect(await stateOf(me, holder)).toHaveText(common.states.done);

  await goTo(me, 'queue');
  await expect(card).toContainText(decisions.hints.seats);
  const [, second = '', third = ''] = names;
  const one = decisions.choices.queue(1);
  await card.getByRole('checkbox', { name: second }).check();
  await card.getByRole('checkbox', { name: third }).check();
  await expect(card).toContainText(decisions.onlyFree(1));
  await card.getByRole('checkbox', { name: second }).uncheck();
  await choose(card, one);
  await readNotice(me, words.queue.queued(1));
  await expect(card).toContainText(second);
  await expect(card).not.toContainText(third);
  const what = words.sheet.action('manage-licenses', undefined);
  await expect(waiting(me, what)).toContainText(common.stateCount('done', 2));

  await choose(card, decisions.choices.drop);
  const dialog = page.getByRole('dialog', { name: decisions.dropping.heading });
  await expect(dialog).toContainText(decisions.dropping.text(1));
  await dialog.getByRole('button', { name: decisions.dropping.action }).click();
  await readNotice(me, decisions.dropped(1));
  await expect(card).toBeHidden();
  await expect(sendingStatus(me)).toHaveText(words.shell.status.allSent);
});

/** Gives Business Premium to users, while the book knows nothing of what a colleague did. */
async function givePremium(me: Person, customer: string, names: readonly string[]): Promise<void> {
  await openCustomer(me, customer);
  for (const name of names) {
    await findUser(me, name);
    await selectUser(me, name);
  }
  await manageLicenses(me);
  await productBox(me, premium).click();
  await saveLicenses(me);
}

/** New users at Fabrikam; by default one of them is there by now. */
async function uploadTwo(
  me: Person,
  product?: string,
  [one, two]: readonly [string, string] = ['ann', 'robin.counts'],
): Promise<string> {
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  const lines = ['User name,Display name', `${one}@fabrikam.example,Ann Hill`, `${two}@fabrikam.example,Two`];
  await chooseFile(me, { name: 'two.csv', bytes: toUtf8(lines.join('\r\n')) });
  if (product !== undefined) await giveToAll(me, product);
  await saveUpload(me, 2);
  return me.words.sheet.action('upload-users', 'two.csv');
}
