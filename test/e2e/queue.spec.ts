import { productName } from '../../src/core/directory/product-lookup.ts';
import { openImport, selectUser, shownNames } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, giveToAll, saveUpload } from './pages/import.ts';
import { manageLicenses, plan, productBox, saveLicenses } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import { finished, group, opener, operations, waiting } from './pages/queue.ts';
import { passwordOf, sheetRows, stateOf } from './pages/sheet.ts';
import { goTo, heading, practice, readNotice, sendingStatus } from './pages/shell.ts';
import { cellOf, rowOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { manyUsers } from './support/spreadsheets.ts';

const fabrikam = { name: 'Fabrikam', domain: 'fabrikam.example' };
const adatum = { name: 'Adatum Consulting', domain: 'adatum.example' };

test('an action opens to its changes, a page at a time, and stays open when it is done', async ({ me }) => {
  const { page, words } = me;
  const { common, queue } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  const what = await upload(me, fabrikam, 60);
  await goTo(me, 'queue');
  const rows = operations(me, what).getByRole('rowheader');
  const open = opener(me, waiting(me, what), 60);
  await expect(open).toHaveAttribute('aria-expanded', 'false');
  await expect(rows).toHaveCount(0);

  await test.step('by the keyboard, and the focus stays', async () => {
    await open.focus();
    await page.keyboard.press('Enter');
    await expect(open).toHaveAttribute('aria-expanded', 'true');
    await expect(rows).toHaveCount(50);
    await expect(open).toBeFocused();
    await page.keyboard.press('Space');
    await expect(open).toHaveAttribute('aria-expanded', 'false');
    await expect(operations(me, what)).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(50);
  });

  await test.step('who and how far, and the rest on the next page', async () => {
    await expect(await stateIn(me, what, 'person50@')).toHaveText(common.states.queued);
    await expect(rowOf(operations(me, what), 'person51@')).toBeHidden();
    const pages = page.getByRole('navigation', { name: queue.operationPages(what) });
    await pages.getByRole('button', { name: common.commands.next }).click();
    await expect(rows).toHaveCount(10);
    await expect(rowOf(operations(me, what), 'person51@')).toBeVisible();
  });

  await test.step('it goes out before one’s eyes', async () => {
    await practice(me, 'online');
    await expect(opener(me, finished(me, what), 60)).toHaveAttribute('aria-expanded', 'true');
    await expect(await stateIn(me, what, 'person50@')).toHaveText(common.states.done);
  });
});

test('a customer is paused while others go on, and goes on later', async ({ me }) => {
  const { page, words } = me;
  const { common, queue } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  const kept = await upload(me, fabrikam, 3);
  const sent = await upload(me, adatum, 2);
  await goTo(me, 'queue');
  await group(me, fabrikam.name).getByRole('button', { name: queue.pause }).click();
  const resume = group(me, fabrikam.name).getByRole('button', { name: queue.resume });
  await expect(resume).toBeFocused();
  await expect(group(me, fabrikam.name).getByRole('status')).toHaveText(queue.paused(3));
  await expect(group(me, adatum.name).getByRole('button', { name: queue.pause })).toBeVisible();
  await page.getByRole('button', { name: queue.syncNow }).click();
  await readNotice(me, queue.nothingSent.offline);

  await practice(me, 'online');
  await expect(finished(me, sent)).toContainText(common.stateCount('done', 2));
  await expect(waiting(me, kept)).toContainText(common.stateCount('queued', 3));
  await expect(sendingStatus(me)).toHaveText(words.shell.status.paused(3));
  await page.getByRole('button', { name: queue.syncNow }).click();
  await readNotice(me, queue.nothingSent.paused);
  await waiting(me, kept).getByRole('link', { name: kept }).click();
  await expect(page.getByText(queue.paused(3))).toBeVisible();
  await goTo(me, 'queue');
  await page.reload();
  await expect(group(me, fabrikam.name).getByRole('status')).toHaveText(queue.paused(3));
  await expect(waiting(me, kept)).toContainText(common.stateCount('queued', 3));

  await resume.click();
  await expect(finished(me, kept)).toContainText(common.stateCount('done', 3));
  await expect(sendingStatus(me)).toHaveText(words.shell.status.allSent);
});

test('a customer is sent first where another stands before it', async ({ me }) => {
  const { page, words } = me;
  const { queue } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  for (const customer of [fabrikam, adatum]) await upload(me, customer, 2);
  await goTo(me, 'queue');
  const groups = page.getByRole('region', { name: queue.waiting }).getByRole('region');
  const first = queue.sendFirst;
  await expect(groups).toHaveCount(2);
  await expect(groups.first().getByRole('button', { name: first })).toBeHidden();
  const later = await groups.last().getByRole('heading', { level: 3 }).innerText();
  const name = [fabrikam, adatum].map((customer) => customer.name).find((one) => later.includes(one)) ?? '';

  await groups.last().getByRole('button', { name: first }).click();
  await expect(heading(me, words.common.nav.queue).getByText(words.common.nav.queue)).toBeFocused();
  await readNotice(me, queue.goesFirst(name));
  await expect(groups.first().getByRole('heading', { level: 3 })).toContainText(name);
  await expect(group(me, name).getByRole('button', { name: first })).toBeHidden();
  await expect(groups.last().getByRole('button', { name: first })).toBeVisible();

  await groups.first().getByRole('button', { name: queue.pause }).click();
  await expect(groups.last().getByRole('button', { name: first })).toBeHidden();
});

test('what was refused is queued anew, with the passwords that were handed out', async ({ me }) => {
  const { page, words } = me;
  const { common, queue, sheet } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  const what = await upload(me, fabrikam, 3);
  const password = await passwordOf(me, 'person2@');
  await practice(me, 'refuses');
  await goTo(me, 'queue');
  const done = finished(me, what);
  await expect(done).toContainText(common.stateCount('refused', 3));
  await opener(me, done, 3).click();
  await expect(await stateIn(me, what, 'person2@')).toHaveText(common.states.refused);
  await expect(rowOf(operations(me, what), 'person2@')).toContainText(words.refusals['not-permitted']({}));

  await practice(me, 'offline');
  await done.getByRole('button', { name: queue.retry(3) }).click();
  await expect(heading(me, words.shell.titles.sheet)).toBeVisible();
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(3);
  await expect(await stateOf(me, 'person2@')).toHaveText(common.states.queued);
  expect(await passwordOf(me, 'person2@')).toBe(password);
  await practice(me, 'online');
  await expect(await stateOf(me, 'person2@')).toHaveText(common.states.done);

  await goTo(me, 'queue');
  const replacing = finished(me, what).filter({ hasText: queue.replaces });
  const replaced = finished(me, what).filter({ hasNotText: queue.replaces });
  await expect(replacing).toContainText(common.stateCount('done', 3));
  await expect(replaced).toContainText(common.stateCount('superseded', 3));
  await expect(page.getByRole('button', { name: queue.retry(3) })).toBeHidden();
  await replacing.getByRole('link', { name: queue.replaces }).click();
  await expect(page.getByText(sheet.refused(3))).toBeHidden();
  await expect(await stateOf(me, 'person2@')).toHaveText(common.states.superseded);
});

test('what would only be refused again is not queued anew, and the page says so', async ({ me }) => {
  const { page, words } = me;
  const { common, problems, queue } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  const what = await upload(me, fabrikam, 2, productName('SPB'));
  await practice(me, 'refuses');
  await goTo(me, 'queue');
  await expect(finished(me, what)).toContainText(common.stateCount('refused', 2));
  await practice(me, 'offline');

  // Since the book last looked, somebody else took one of the two seats that were free.
  await finished(me, what)
    .getByRole('button', { name: queue.retry(2) })
    .click();
  await expect(heading(me, words.shell.titles.sheet)).toBeVisible();
  await readNotice(me, queue.stillRefused(1));
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(1);

  await goTo(me, 'queue');
  await expect(finished(me, what)).toContainText(common.stateCount('superseded', 1));
  const again = finished(me, what).getByRole('button', { name: queue.retry(1) });
  await again.click();
  await expect(page.getByRole('alert')).toContainText(problems['no-seats']({ product: 'SPB' }));
  await expect(again).toBeFocused();
});

test('when nothing can be queued or sent, the page says so', async ({ me }) => {
  const { page, words } = me;
  const { queue, problems } = words;
  const syncNow = page.getByRole('button', { name: queue.syncNow });
  await goTo(me, 'queue');
  await syncNow.click();
  await readNotice(me, queue.nothingSent.nothing);
  await goTo(me, 'customers');
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Contoso Engineering');
  const powerBi = productName('POWER_BI_PRO');
  const copilot = productName('MICROSOFT_365_COPILOT');
  const names = await shownNames(me, { hasNotText: new RegExp(`${powerBi}|${copilot}`) });
  for (const name of names.slice(0, 2)) await selectUser(me, name);
  await manageLicenses(me);
  for (const product of [powerBi, copilot]) await productBox(me, product).click();
  await expect(plan(me)).toContainText(words.licenses.plan.shortOf(1, powerBi));
  await saveLicenses(me);
  await goTo(me, 'queue');
  await syncNow.click();
  await readNotice(me, queue.nothingSent.offline);

  // One of the two products has seats, so it looks as if something could be done.
  const what = words.sheet.action('manage-licenses', undefined);
  await waiting(me, what).getByRole('button', { name: queue.queueNow }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(queue.nothingDone);
  await expect(alert).toContainText(problems['no-seats']({ product: 'POWER_BI_PRO' }));
  await expect(waiting(me, what).getByRole('button', { name: queue.queueNow })).toBeFocused();
});

/** Uploads new users; gives what it is called in the queue. */
async function upload(
  me: Person,
  customer: typeof fabrikam,
  count: number,
  product?: string,
): Promise<string> {
  await openCustomer(me, customer.name);
  await openImport(me, 'upload-users');
  const name = `${customer.domain}.csv`;
  await chooseFile(me, { name, bytes: manyUsers(count, customer.domain) });
  if (product !== undefined) await giveToAll(me, product);
  await saveUpload(me, count);
  return me.words.sheet.action('upload-users', name);
}

function stateIn(me: Person, what: string, name: string) {
  return cellOf(operations(me, what), name, me.words.sheet.columns.state);
}
