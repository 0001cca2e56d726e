import { expect, type Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Person } from './person.ts';
import { cellOf, tableOf } from './tables.ts';

/** The rows of the open confirmation sheet. */
export function sheetRows(person: Person): Locator {
  return tableOf(person, person.words.sheet.rows);
}

export function stateOf(person: Person, name: string): Promise<Locator> {
  return cellOf(sheetRows(person), name, person.words.sheet.columns.state);
}

export function reasonOf(person: Person, name: string): Promise<Locator> {
  return cellOf(sheetRows(person), name, person.words.sheet.columns.reason);
}

/** The temporary password as the screen shows it. */
export async function passwordOf(person: Person, name: string): Promise<string> {
  const cell = await cellOf(sheetRows(person), name, person.words.sheet.columns.password);
  return (await cell.innerText()).trim();
}

/** Saves the sheet as a file and gives its bytes. */
export async function exportCsv({ page, words }: Person): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.common.commands.exportCsv }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  return readFile(await download.path());
}
