import type { Locator } from '@playwright/test';
import { productName } from '../../src/core/directory/product-lookup.ts';
import { nextPage, selectionCount, selectUser, shownNames, users } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { manageLicenses, plan, productBox, saveLicenses } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import { reasonOf, sheetRows, stateOf } from './pages/sheet.ts';
import { practice } from './pages/shell.ts';
import { cellOf, rowOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';

const e3 = productName('SPE_E3');
const copilot = productName('MICROSOFT_365_COPILOT');
const powerBi = productName('POWER_BI_PRO');

test('licenses of users of several pages are assigned and revoked in one go', async ({ me }) => {
  const { page, words } = me;
  const { asItIs, wished, plan: told, seatsChangeTold } = words.licenses;
  await openContoso(me);
  const [one = '', other = ''] = await selectWith(me, { hasText: e3, hasNotText: copilot }, 2);
  await nextPage(me);
  const [third = ''] = await selectWith(me, { hasNotText: new RegExp(`${e3}|${copilot}`) }, 1);
  await expect(selectionCount(me)).toContainText(words.customer.selection.count(3));

  await manageLicenses(me);
  await test.step('boxes know three states, and say them in words', async () => {
    await expect(productBox(me, e3)).toHaveAttribute('aria-checked', 'mixed');
    await expect(productBox(me, e3)).toHaveAccessibleDescription(asItIs.some(2, 3));
    await expect(productBox(me, copilot)).toHaveAttribute('aria-checked', 'false');
    await expect(productBox(me, copilot)).toHaveAccessibleDescription(asItIs.none);
    await expect(plan(me)).toContainText(told.nothing);
    await productBox(me, e3).click();
    await expect(productBox(me, e3)).toHaveAttribute('aria-checked', 'true');
    await expect(productBox(me, e3)).toHaveAccessibleDescription(wished.assign(3));
    await expect(plan(me)).toContainText(told.changed(1));
    await expect(plan(me)).toContainText(told.unchanged(2));
    await productBox(me, e3).click();
    await expect(productBox(me, e3)).toHaveAccessibleDescription(wished.revoke(3));
    await expect(plan(me)).toContainText(told.changed(2));
  });

  await test.step('seats before and after', async () => {
    await productBox(me, copilot).click();
    await expect(plan(me)).toContainText(told.changed(3));
    const boxes = page.getByRole('table', { name: words.licenses.assignAndRevoke });
    await expect(await cellOf(boxes, copilot, words.licenses.available)).toContainText(seatsChangeTold(4, 1));
    await expect(await cellOf(boxes, e3, words.licenses.assigned)).toHaveText('2 of 3');
  });

  await saveLicenses(me);
  await test.step('the sheet says what became of it', async () => {
    const { done, columns } = words.sheet;
    await expect(page.getByRole('heading', { name: done['manage-licenses'] })).toBeVisible();
    for (const name of [one, other, third]) {
      await expect(await cellOf(sheetRows(me), name, columns.assigned)).toHaveText(copilot);
      await expect(await cellOf(sheetRows(me), name, columns.revoked)).toHaveText(name === third ? '' : e3);
      await expect(await stateOf(me, name)).toHaveText(words.common.states.done);
    }
    await openCustomer(me, 'Contoso Engineering');
    await expect(rowOf(users(me), one)).toContainText(copilot);
    await expect(rowOf(users(me), one)).not.toContainText(e3);
    await expect(selectionCount(me)).toContainText(words.customer.selection.count(0));
  });
});

test('seats that fall short are said, and who goes without', async ({ me }) => {
  const { words } = me;
  const { plan: told } = words.licenses;
  await openContoso(me);
  const names = await selectWith(me, { hasNotText: powerBi }, 3);
  await manageLicenses(me);
  await productBox(me, powerBi).click();
  await expect(plan(me)).toContainText(told.changed(1));
  await expect(plan(me)).toContainText(told.short(2));
  await expect(plan(me)).toContainText(told.shortOf(2, powerBi));
  await plan(me).getByText(told.who).click();
  await expect(plan(me)).toContainText(`${names[2]}: ${words.refusals.short({ product: 'POWER_BI_PRO' })}`);
  await saveLicenses(me);
  await expect(await stateOf(me, names[0] ?? '')).toHaveText(words.common.states.done);
  await expect(await stateOf(me, names[2] ?? '')).toHaveText(words.common.states.parked);
});

test('what the other side refuses comes back with its reason', async ({ me }) => {
  const { words } = me;
  await openContoso(me);
  await practice(me, 'refuses');
  const [name = ''] = await selectWith(me, { hasNotText: copilot }, 1);
  await manageLicenses(me);
  await productBox(me, copilot).click();
  await saveLicenses(me);
  await expect(await stateOf(me, name)).toHaveText(words.common.states.refused);
  await expect(await reasonOf(me, name)).toHaveText(words.refusals['not-permitted']({}));
  await openCustomer(me, 'Contoso Engineering');
  await expect(rowOf(users(me), name)).not.toContainText(copilot);
});

async function openContoso(me: Person): Promise<void> {
  await loadSamples(me);
  await openCustomer(me, 'Contoso Engineering');
}

/** Selects the first users on this page whose row says so, and gives their names. */
async function selectWith(
  me: Person,
  wanted: Parameters<Locator['filter']>[0],
  count: number,
): Promise<string[]> {
  const names = (await shownNames(me, wanted)).slice(0, count);
  for (const name of names) await selectUser(me, name);
  return names;
}
