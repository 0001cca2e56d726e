import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';
import { heading } from './shell.ts';

/** Goes from the users selected at the open customer to their licenses. */
export async function manageLicenses(person: Person): Promise<void> {
  const { page, words } = person;
  await page.getByRole('button', { name: words.customer.commands.manageLicenses }).click();
  await expect(heading(person, words.shell.titles['manage-licenses'])).toBeVisible();
}

/** The box of a product: it knows three states. */
export function productBox({ page, words }: Person, product: string): Locator {
  return page
    .getByRole('table', { name: words.licenses.assignAndRevoke })
    .getByRole('checkbox', { name: product, exact: true });
}

/** What would come of what is ticked. */
export function plan({ page, words }: Person): Locator {
  return page.getByRole('region', { name: words.licenses.plan.heading });
}

/** Queues it; the sheet is open afterwards. */
export async function saveLicenses(person: Person): Promise<void> {
  const { page, words } = person;
  await page.getByRole('button', { name: words.common.commands.save }).click();
  await expect(heading(person, words.shell.titles.sheet)).toBeVisible();
}
