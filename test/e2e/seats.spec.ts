import { productName } from '../../src/core/directory/product-lookup.ts';
import { findUser, selectUser } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { manageLicenses, productBox, saveLicenses } from './pages/licenses.ts';
import { exportCsv } from './pages/sheet.ts';
import { goTo, heading, practice } from './pages/shell.ts';
import { cellOf, tableOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { cellsOf } from './support/spreadsheets.ts';

const powerBi = productName('POWER_BI_PRO');

test('the seats of a customer and of all of them, with what is queued, and as a file', async ({ me }) => {
  const { page, words } = me;
  const { seats, common } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Fabrikam');
  await findUser(me, 'Abigail Rivera');
  await selectUser(me, 'Abigail Rivera');
  await manageLicenses(me);
  await productBox(me, powerBi).click();
  await saveLicenses(me);

  await openCustomer(me, 'Fabrikam');
  await page.getByRole('tab', { name: seats.tab, exact: true }).click();
  const table = tableOf(me, seats.heading);
  const expected = { total: '6', assigned: '5', queued: '1', free: '0', unused: '1' } as const;
  for (const [column, value] of Object.entries(expected) as [keyof typeof expected, string][])
    await expect(await cellOf(table, powerBi, seats.columns[column])).toHaveText(value);

  await goTo(me, 'customers');
  await page.getByRole('main').getByRole('link', { name: seats.tab, exact: true }).click();
  await expect(heading(me, seats.all)).toBeVisible();
  await expect(tableOf(me, seats.heading).getByText('Contoso Engineering').first()).toBeVisible();
  const [head = [], ...rows] = cellsOf((await exportCsv(me)).toString('utf8').replace('\uFEFF', ''), ',');
  expect(head.slice(0, 4)).toEqual([
    seats.columns.customer,
    seats.columns.product,
    seats.columns.partNumber,
    seats.columns.total,
  ]);
  expect(rows.find(([name, , part]) => name === 'Fabrikam' && part === 'POWER_BI_PRO')).toEqual([
    'Fabrikam',
    powerBi,
    'POWER_BI_PRO',
    '6',
    '5',
    '1',
    '0',
    '1',
    expect.stringContaining(common.sources.practice),
  ]);
});
