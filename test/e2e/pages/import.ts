import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';
import { heading } from './shell.ts';
import { tableOf } from './tables.ts';

/** A file of bytes, or the path of one on the disk. */
export type ChosenFile = string | { readonly name: string; readonly bytes: Uint8Array };

export async function chooseFile({ page, words }: Person, file: ChosenFile): Promise<void> {
  const field = page.getByLabel(words.importing.file.label);
  if (typeof file === 'string') return field.setInputFiles(file);
  const { name, bytes } = file;
  return field.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
}

/** What the page says will happen. */
export function whatWillHappen({ page, words }: Person): Locator {
  return page.getByRole('region', { name: words.importing.counts.label });
}

/** The rows of the file with what becomes of them. */
export function fileRows(person: Person): Locator {
  return tableOf(person, person.words.importing.rows.heading);
}

/** Gives a product to all users of the file. */
export async function giveToAll({ page }: Person, product: string): Promise<void> {
  await page.getByRole('checkbox', { name: product, exact: true }).check();
}

/** Saves `users` users; what they become is open afterwards. */
export async function saveImport(person: Person, users: number): Promise<void> {
  const { page, words } = person;
  await page.getByRole('button', { name: words.importing.save(users), exact: true }).click();
}

/** Saves new users; their sheet is open afterwards. */
export async function saveUpload(person: Person, users: number): Promise<void> {
  await saveImport(person, users);
  await expect(heading(person, person.words.shell.titles.sheet)).toBeVisible();
}
