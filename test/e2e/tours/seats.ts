import { expect } from '@playwright/test';
import { loadSamples, openCustomer } from '../pages/customers.ts';
import type { Person } from '../pages/person.ts';
import { goTo, heading } from '../pages/shell.ts';
import { tableOf } from '../pages/tables.ts';
import type { Stop } from './tour.ts';

/** The seats of one customer, and of all of them. */
export async function seeSeats(me: Person, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { seats } = words;
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  await page.getByRole('tab', { name: seats.tab, exact: true }).click();
  await expect(tableOf(me, seats.heading)).toBeVisible();
  await stop('licenses');
  await goTo(me, 'customers');
  await page.getByRole('main').getByRole('link', { name: seats.tab, exact: true }).click();
  await expect(heading(me, seats.all)).toBeVisible();
  await expect(tableOf(me, seats.heading)).toBeVisible();
  await stop('all-licenses');
}
