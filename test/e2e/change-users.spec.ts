import { productName } from '../../src/core/directory/product-lookup.ts';
import { findUser, openImport, selectUser, shownNames } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { passwordOf, sheetRows, stateOf } from './pages/sheet.ts';
import { practice } from './pages/shell.ts';
import { rowOf, tableOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { toUtf8 } from './support/spreadsheets.ts';

const premium = productName('SPB');

test('two users are deleted by the keyboard, and one comes back with the license', async ({ me }) => {
  const { page, words } = me;
  const { deletion, common, shell } = words;
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  await findUser(me, 'a');
  const [first = '', second = ''] = await shownNames(me);
  await selectUser(me, first);
  await selectUser(me, second);

  const command = page.getByRole('button', { name: deletion.delete.command });
  await command.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: deletion.delete.heading(2) });
  await expect(dialog).toContainText(first);
  await expect(dialog).toContainText('Fabrikam');
  await page.keyboard.press('Escape');
  await expect(command).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: deletion.delete.action, exact: true }).press('Enter');

  await expect(page.getByRole('heading', { name: words.sheet.done['delete-users'] })).toBeVisible();
  await expect(await stateOf(me, first)).toHaveText(common.states.done);
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(2);

  await openCustomer(me, 'Fabrikam');
  await expect(rowOf(tableOf(me, words.customer.table.label), first)).toBeHidden();
  await page.getByRole('tab', { name: deletion.tab(6) }).click();
  await expect(page).toHaveTitle(shell.title(deletion.heading));
  const table = tableOf(me, deletion.heading);
  await expect(rowOf(table, first)).toContainText(deletion.days(30));
  // The most urgent one stands first.
  await expect(table.getByRole('row').nth(1)).toContainText(deletion.days(1));
  await table.getByRole('checkbox', { name: common.table.select(first) }).check();
  await page.getByRole('button', { name: deletion.restore.command, exact: true }).click();
  const restoring = page.getByRole('dialog', { name: deletion.restore.heading(1) });
  await restoring.getByRole('button', { name: deletion.restore.command, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.sheet.done['restore-users'] })).toBeVisible();
  await expect(await stateOf(me, first)).toHaveText(common.states.done);
  await openCustomer(me, 'Fabrikam');
  await findUser(me, first);
  expect(await shownNames(me)).toContain(first);
});

test('who is restored gets licenses as far as seats are free, and the sheet says what did not come back', async ({
  me,
}) => {
  const { page, words } = me;
  const { deletion } = words;
  await openDeleted(me);
  const table = tableOf(me, deletion.heading);
  await table.getByRole('checkbox').first().check();
  await expect(page.getByText(deletion.selected(4))).toBeVisible();
  await page.getByRole('button', { name: deletion.restore.command, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: deletion.restore.heading(4) });
  await expect(dialog.getByText(deletion.restore.missing([premium]))).toBeVisible();
  await dialog.getByRole('button', { name: deletion.restore.command, exact: true }).click();
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(4);
  await expect(page.getByRole('columnheader', { name: words.sheet.columns.notRestored })).toBeVisible();
  await openCustomer(me, 'Fabrikam');
  await page.getByRole('tab', { name: deletion.tab(0) }).click();
  await expect(page.getByRole('heading', { name: deletion.empty.heading })).toBeVisible();
});

test('whose name somebody else bears by now comes back under another one', async ({ me }) => {
  const { page, words } = me;
  const { deletion } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  const lines = ['User name,Display name', 'avery.howard@fabrikam.example,Avery Hill'];
  await chooseFile(me, { name: 'new.csv', bytes: toUtf8(lines.join('\r\n')) });
  await saveUpload(me, 1);
  await openCustomer(me, 'Fabrikam');
  await page.getByRole('tab', { name: deletion.tab(4) }).click();
  await tableOf(me, deletion.heading)
    .getByRole('checkbox', { name: words.common.table.select('Avery Howard') })
    .check();
  await page.getByRole('button', { name: deletion.restore.command, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: deletion.restore.heading(1) });
  await expect(dialog).toContainText(deletion.restore.taken('avery.howard@fabrikam.example', 'Avery Hill'));
  const name = dialog.getByRole('textbox', { name: deletion.restore.newName('Avery Howard') });
  await expect(name).toHaveValue('avery.howard2@fabrikam.example');

  await name.fill('avery.howard@elsewhere.example');
  await name.press('Tab');
  await expect(dialog).toContainText('elsewhere.example');
  await expect(dialog.getByRole('button', { name: deletion.restore.command, exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await name.fill('a.howard@fabrikam.example');
  await name.press('Enter');
  await expect(sheetRows(me)).toContainText('a.howard');
});

test('two users get new passwords, which are done and stand on the sheet', async ({ me }) => {
  const { page, words } = me;
  const { reset } = words.passwords;
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  const [first = '', second = ''] = await shownNames(me);
  await selectUser(me, first);
  await selectUser(me, second);
  await page.getByRole('button', { name: reset.command }).click();
  const dialog = page.getByRole('dialog', { name: reset.heading(2) });
  await dialog.getByRole('button', { name: reset.action, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.sheet.done['reset-passwords'] })).toBeVisible();
  await expect(await stateOf(me, first)).toHaveText(words.common.states.done);
  const passwords = [await passwordOf(me, first), await passwordOf(me, second)];
  expect(new Set(passwords).size).toBe(2);
  for (const password of passwords) expect(password).toMatch(/^[A-Z][a-z2-9]{3}(-[a-z2-9]{4}){2}$/);
});

async function openDeleted(me: Person): Promise<void> {
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Fabrikam');
  await me.page.getByRole('tab', { name: me.words.deletion.tab(4) }).click();
}
