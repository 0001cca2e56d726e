import { expect } from '@playwright/test';
import { backUp, dialog, moveBook, openBackup } from '../pages/backup.ts';
import { loadSamples } from '../pages/customers.ts';
import type { Person } from '../pages/person.ts';
import { goTo, heading } from '../pages/shell.ts';
import { StorageLimits } from '../support/storage-limits.ts';
import type { Stop } from './tour.ts';

/** A backup, what is in it, a move to another address, and at last a book that somebody cleared away. */
export async function seeBackup(me: Person, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { commands, moving, moved, passphrase } = words.backup;
  await loadSamples(me);
  await goTo(me, 'settings');
  await page.getByRole('button', { name: commands.backUp }).click();
  await dialog(me, commands.backUp).getByLabel(passphrase.label).first().fill('abcdefgh');
  await dialog(me, commands.backUp).getByLabel(passphrase.again).fill('abc');
  await stop('backup-passphrase');
  await page.keyboard.press('Escape');
  const file = await backUp(me, () => stop('backup-made'));
  const within = await openBackup(me, file, 'something else');
  await expect(within.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await stop('restore-wrong-passphrase');
  await openBackup(me, file);
  await expect(within.getByRole('table')).toBeVisible({ timeout: 60_000 });
  await stop('restore-contents');
  await page.keyboard.press('Escape');
  await moveBook(me, 'https://seatbook.example');
  await stop('move-done');
  await dialog(me, moving.heading).getByRole('button', { name: commands.done }).click();
  await expect(page.getByText(moved.heading)).toBeVisible();
  await stop('moved');
  await page.getByLabel(moved.sure).check();
  await page.getByRole('button', { name: commands.useAgain }).click();
  await expect(heading(me, words.common.nav.settings)).toBeVisible();
  const limits = await StorageLimits.of(page, page.url());
  await limits.clear();
  await expect(page.getByRole('alert')).toContainText(words.shell.lost.problems.vanished.heading);
  await stop('vanished');
}
