import { expect } from '@playwright/test';
import type { Person } from './person.ts';
import { heading } from './shell.ts';

/** From the open customer to the page on which who has the last word is changed. */
export async function openAuthority(person: Person): Promise<void> {
  const { page, words } = person;
  await page.getByRole('link', { name: words.authority.change }).click();
  await expect(heading(person, words.authority.heading)).toBeVisible();
}
