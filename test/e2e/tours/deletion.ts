import { expect } from '@playwright/test';
import { findUser, selectUser, shownNames } from '../pages/customer.ts';
import { loadSamples, openCustomer } from '../pages/customers.ts';
import type { Person } from '../pages/person.ts';
import { sheetRows } from '../pages/sheet.ts';
import { practice } from '../pages/shell.ts';
import { tableOf } from '../pages/tables.ts';
import type { Stop } from './tour.ts';

/** Somebody is deleted, and everybody who was deleted comes back as far as that is possible. */
export async function seeDeletion(me: Person, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { deletion } = words;
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Fabrikam');
  await findUser(me, 'a');
  const [first = ''] = await shownNames(me);
  await selectUser(me, first);
  await page.getByRole('button', { name: deletion.delete.command }).click();
  await expect(page.getByRole('dialog')).toContainText(first);
  await stop('delete-users');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words.passwords.reset.command }).click();
  await expect(page.getByRole('dialog', { name: words.passwords.reset.heading(1) })).toContainText(first);
  await stop('reset-password');
  await page.keyboard.press('Escape');

  // Everybody at once: the number is typed.
  await page.getByRole('searchbox', { name: words.customer.table.filter }).fill('');
  await page.getByRole('checkbox', { name: words.common.commands.selectAll }).first().check();
  await page.getByRole('button', { name: deletion.delete.command }).click();
  await expect(page.getByRole('dialog').getByRole('spinbutton')).toBeVisible();
  await stop('delete-many-users');
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: deletion.tab(4) }).click();
  const table = tableOf(me, deletion.heading);
  await expect(table).toBeVisible();
  await stop('deleted-users');
  await table.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: deletion.restore.command, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: deletion.restore.heading(4) });
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  await stop('restore-users');
  await dialog.getByRole('button', { name: deletion.restore.command, exact: true }).click();
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(4);
  await stop('restored-users');
}
