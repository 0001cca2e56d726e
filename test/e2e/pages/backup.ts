import { expect, type Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Person } from './person.ts';
import { goTo } from './shell.ts';

export const passphrase = 'seven lamps over the river';

/** A file as a person would choose it. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export function dialog({ page }: Person, name: string): Locator {
  return page.getByRole('dialog', { name });
}

async function typePassphrase({ words }: Person, within: Locator): Promise<void> {
  const { label, again } = words.backup.passphrase;
  await within.getByLabel(label).first().fill(passphrase);
  await within.getByLabel(again).fill(passphrase);
}

/** Presses the button that makes the file, and takes what the browser saves. */
async function takeFile({ page }: Person, button: Locator): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Makes a backup in Settings and gives the file. Whoever wants to look at what the dialog says of it can. */
export async function backUp(person: Person, look?: () => Promise<void>): Promise<SavedFile> {
  const { page, words } = person;
  const { commands } = words.backup;
  await goTo(person, 'settings');
  await page.getByRole('button', { name: commands.backUp }).click();
  const within = dialog(person, commands.backUp);
  await typePassphrase(person, within);
  const file = await takeFile(person, within.getByRole('button', { name: commands.seal }));
  await look?.();
  await within.getByRole('button', { name: commands.done }).click();
  return file;
}

/** Puts the book out of use here and gives the file. The dialog that says so is open afterwards. */
export async function moveBook(person: Person, to: string): Promise<SavedFile> {
  const { page, words } = person;
  await goTo(person, 'settings');
  await page.getByRole('button', { name: words.backup.commands.move }).click();
  const within = dialog(person, words.backup.moving.heading);
  await within.getByLabel(words.backup.moving.to).fill(to);
  await typePassphrase(person, within);
  return takeFile(person, within.getByRole('button', { name: words.backup.moving.action }));
}

/** Chooses a file to restore and opens it with a passphrase, in Settings or where else the dialog can be had. */
export async function openBackup(person: Person, file: SavedFile, tried = passphrase): Promise<Locator> {
  const { page, words } = person;
  const { commands, restoring } = words.backup;
  const within = dialog(person, commands.restore);
  if (!(await within.isVisible())) await page.getByRole('button', { name: commands.restore }).click();
  const chosen = { name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes };
  await within.locator('input[type=file]').setInputFiles(chosen);
  await expect(within).toContainText(file.name);
  await expect(within.getByRole('columnheader', { name: restoring.inFile })).toBeHidden();
  await within.getByLabel(words.backup.passphrase.ofFile).fill(tried);
  await within.getByRole('button', { name: commands.open }).click();
  return within;
}

/** Restores what is open; the page has begun anew afterwards. */
export async function restore(person: Person, within: Locator): Promise<void> {
  const reloaded = person.page.waitForEvent('load', { timeout: 120_000 });
  await confirmRestore(person, within);
  await reloaded;
}

/** Says yes to restoring what is open, and does not wait for it. */
export async function confirmRestore({ words }: Person, within: Locator): Promise<void> {
  const { commands, restoring } = words.backup;
  await expect(within.getByRole('columnheader', { name: restoring.inFile })).toBeVisible({ timeout: 60_000 });
  const confirmation = within.getByLabel(restoring.type(restoring.word));
  const isFull = await confirmation.isVisible();
  if (isFull) {
    await expect(within.getByRole('button', { name: commands.replace })).toBeDisabled();
    await confirmation.fill(restoring.word);
  }
  await within.getByRole('button', { name: isFull ? commands.replace : commands.restoreNow }).click();
}
