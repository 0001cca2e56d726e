import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';
import { heading } from './shell.ts';
import { rowOf, tableOf } from './tables.ts';

/** The users of the open customer. */
export function users(person: Person): Locator {
  return tableOf(person, person.words.customer.table.label);
}

/** Finds somebody by what is typed into the search of the open customer. */
export async function findUser(person: Person, name: string): Promise<Locator> {
  const { page, words } = person;
  await page.getByRole('searchbox', { name: words.customer.table.filter }).fill(name);
  const row = rowOf(users(person), name).first();
  await expect(row).toBeVisible();
  return row;
}

/** The names on the page shown, once there is one. */
export async function shownNames(
  person: Person,
  wanted: Parameters<Locator['filter']>[0] = {},
): Promise<string[]> {
  const names = users(person)
    .getByRole('row')
    .filter({ has: person.page.getByRole('rowheader') })
    .filter(wanted)
    .getByRole('rowheader');
  await expect(names.first()).toBeVisible();
  return (await names.allInnerTexts()).map((name) => name.trim());
}

/** Goes on to the next page of users. The rows of the page before stay until those of the next are there. */
export async function nextPage(person: Person): Promise<void> {
  const { page, words } = person;
  const [first = ''] = await shownNames(person);
  await page.getByRole('button', { name: words.common.commands.next }).click();
  await expect(users(person).getByRole('rowheader').first()).not.toHaveText(first);
}

export async function selectUser({ page, words }: Person, name: string): Promise<void> {
  await page
    .getByRole('checkbox', { name: words.common.table.select(name), exact: true })
    .first()
    .check();
}

/** How many are selected, as the page says it. */
export function selectionCount({ page, words }: Person): Locator {
  return page.getByRole('group', { name: words.customer.selection.label }).getByRole('status');
}

/** What is said about a product's seats. */
export function seatsOf({ page, words }: Person, product: string): Locator {
  const heading = page.getByRole('heading', { name: product, exact: true });
  return page
    .getByRole('region', { name: words.customer.pools.heading })
    .getByRole('listitem')
    .filter({ has: heading });
}

/** Opens the page for a file of the open customer: new users, or who is there already. */
export async function openImport(person: Person, purpose: 'upload-users' | 'bring-in'): Promise<void> {
  const { page, words } = person;
  const { upload, bringIn } = words.customer.commands;
  await page.getByRole('button', { name: purpose === 'upload-users' ? upload : bringIn }).click();
  await expect(heading(person, words.shell.titles[purpose])).toBeVisible();
}
