import { expect } from '@playwright/test';
import { users } from '../pages/customer.ts';
import { openCustomer } from '../pages/customers.ts';
import { askToConnect, connect, openHub } from '../pages/hub.ts';
import type { Person } from '../pages/person.ts';
import { goTo, readNotice } from '../pages/shell.ts';
import type { Team } from '../support/team.ts';
import type { Stop } from './tour.ts';

/** A device that may only look, and is signed out at last. */
export async function seeHubAsReader(me: Person, team: Team, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { authority, hub } = words;
  await team.begin('Alpine Ski House', 12);
  await openHub(me);
  await askToConnect(me, { code: 'ZZZZ-2222', person: 'Dee Vale', device: 'Tablet 5' });
  await expect(page.getByRole('alert')).toContainText(hub.problems['code-unknown']({}));
  await stop('hub-code-unknown');
  await connect(me, { code: await team.code('reader'), person: 'Dee Vale', device: 'Tablet 5' });
  await readNotice(me, hub.connect.done('Dee Vale'));
  await expect(page.getByRole('list', { name: hub.offline.heading })).toContainText(hub.offline.absent);
  await stop('hub-reader');
  await goTo(me, 'customers');
  await expect(page.getByRole('region', { name: authority.atHub.heading })).toBeVisible();
  await stop('customers-of-a-reader');
  const row = page.getByRole('listitem').filter({ hasText: 'Alpine Ski House' });
  await row.getByRole('button', { name: authority.atHub.takeIn }).click();
  await readNotice(me, authority.atHub.takenIn('Alpine Ski House'));
  await openCustomer(me, 'Alpine Ski House');
  await expect(users(me).getByRole('rowheader').first()).toBeVisible();
  await stop('customer-of-a-reader');
  await page.goto(`${page.url()}/upload-users`);
  await expect(page.getByRole('heading', { name: hub.readerHeading })).toBeVisible();
  await stop('upload-of-a-reader');
  await team.signOut('Tablet 5');
  await page.reload();
  await openHub(me);
  await expect(page.getByText(hub.signedOut.heading)).toBeVisible();
  await stop('hub-signed-out');
}
