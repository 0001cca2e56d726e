import { expect } from '@playwright/test';
import { productName } from '../../../src/core/directory/product-lookup.ts';
import { openAuthority } from '../pages/authority.ts';
import { openImport, users } from '../pages/customer.ts';
import { addCustomer, openCustomer } from '../pages/customers.ts';
import { connect, deviceRow, makeCode, openHub } from '../pages/hub.ts';
import { chooseFile, saveImport, saveUpload } from '../pages/import.ts';
import type { Person } from '../pages/person.ts';
import { carryOver, finished, waiting } from '../pages/queue.ts';
import { goTo, readNotice } from '../pages/shell.ts';
import { toUtf8 } from '../support/spreadsheets.ts';
import type { Team } from '../support/team.ts';
import type { Stop } from './tour.ts';

const premium = productName('SPB');
/** Its domain is that of the customers which a team begins with. */
const bakery = 'Harbor Bakery';

/** Connects a device of an admin, lets another one in, and changes where customers are kept. */
export async function seeHubAsAdmin(me: Person, team: Team, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { authority } = words;
  await team.begin('Tailspin School', 12);
  await team.begin('Harbor Bakery and Sons', 4);
  await keepInBook(me, bakery, 'hub.example');
  await openAuthority(me);
  await stop('authority-without-hub');
  await connectAsAdmin(me, team, stop);
  await manageDevices(me, team, stop);
  await getReady(me, stop);
  await goTo(me, 'settings');
  await stop('settings-with-hub');
  await goTo(me, 'customers');
  await expect(page.getByRole('region', { name: authority.atHub.heading })).toBeVisible();
  await stop('customers-at-hub');
  await workAtHub(me, stop);
  await link(me, stop);
  await openHub(me);
  await page.context().setOffline(true);
  const needsNetwork = page.getByText(words.hub.offline.needsNetwork).filter({ visible: true });
  await expect(needsNetwork).toBeVisible();
  await stop('hub-without-network');
  await page.context().setOffline(false);
}

async function connectAsAdmin(me: Person, team: Team, stop: Stop): Promise<void> {
  const { page, words } = me;
  await openHub(me);
  await expect(page.getByRole('textbox', { name: words.hub.connect.code })).toBeVisible();
  await stop('hub-to-connect');
  await page.getByRole('button', { name: words.hub.connect.action, exact: true }).click();
  await expect(page.getByText(words.hub.connect.missing.code)).toBeVisible();
  await stop('hub-form-with-errors');
  const code = await team.code('admin');
  await page.goto(`${team.address}#/connect/${code}`);
  await expect(page.getByRole('textbox', { name: words.hub.connect.code })).toHaveValue(code);
  await stop('hub-link');
  await connect(me, { person: 'Ada Hale', device: 'Office laptop' });
  await expect(deviceRow(me, 'Office laptop')).toBeVisible();
  await readNotice(me, words.hub.connect.done('Ada Hale'));
  await stop('hub-admin');
}

async function manageDevices(me: Person, team: Team, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { add, devices, disconnect } = words.hub;
  await page.getByRole('button', { name: add.action }).click();
  await stop('hub-add-device');
  await page.keyboard.press('Escape');
  const code = await makeCode(me, 'technician');
  await stop('hub-code');
  const dialog = page.getByRole('dialog');
  await team.join(code, 'Ben Ortiz', 'Tablet of the workshop');
  await expect(dialog.getByText(add.arrived('Tablet of the workshop', 'Ben Ortiz'))).toBeVisible();
  await stop('hub-device-arrived');
  await page.keyboard.press('Escape');
  await deviceRow(me, 'Office laptop').getByRole('button', { name: devices.revoke }).click();
  await stop('hub-sign-out');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: disconnect.action }).click();
  await stop('hub-disconnect');
  await page.keyboard.press('Escape');
  await team.signOut('Tablet of the workshop');
  await page.getByRole('button', { name: devices.refresh }).click();
  await expect(deviceRow(me, 'Tablet of the workshop').getByRole('button')).toBeHidden();
  await stop('hub-device-signed-out');
}

async function getReady({ page, words }: Person, stop: Stop): Promise<void> {
  const { offline } = words.hub;
  const list = page.getByRole('list', { name: offline.heading });
  await list.getByRole('checkbox', { name: 'Tailspin School' }).check();
  await page.getByRole('button', { name: offline.getReady }).click();
  await expect(list).toContainText(offline.complete(12));
  await stop('hub-ready-for-offline');
}

async function workAtHub(me: Person, stop: Stop): Promise<void> {
  const { page, words } = me;
  const file = 'newcomers.csv';
  await openCustomer(me, 'Tailspin School');
  await expect(users(me).getByRole('rowheader').first()).toBeVisible();
  await stop('customer-at-hub');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: file, bytes: rows('hub.example', ['Ann', 'Bob', 'Cas']) });
  await saveUpload(me, 3);
  await expect(page.getByText(words.sheet.notYet).first()).toBeVisible();
  await stop('sheet-at-hub');
  await openCustomer(me, 'Tailspin School');
  await expect(page.getByText(words.customer.recorded.atHub(3))).toBeVisible();
  await stop('customer-at-hub-recorded');
  await goTo(me, 'customers');
  await stop('customers-at-hub-recorded');
  await goTo(me, 'queue');
  const what = words.sheet.action('upload-users', file);
  await expect(waiting(me, what)).toContainText(words.sheet.notYetCount(3));
  await stop('queue-at-hub');
  await waiting(me, what).getByRole('button', { name: words.queue.carryOver.action }).click();
  await stop('queue-at-hub-carry-over');
  await page.keyboard.press('Escape');
  await carryOver(me, what, 'Ada Hale');
  await expect(finished(me, what)).toBeVisible();
  await openCustomer(me, 'Tailspin School');
  await openAuthority(me);
  await stop('authority-take-back');
}

async function link(me: Person, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { toHub, differences } = words.authority;
  await openCustomer(me, bakery);
  await openAuthority(me);
  await expect(page.getByText(toHub.match('Harbor Bakery and Sons', 4))).toBeVisible();
  await stop('authority-to-hub');
  const match = page.getByRole('listitem').filter({ hasText: 'Harbor Bakery and Sons' });
  await match.getByRole('button', { name: toHub.compare }).click();
  await expect(page.getByRole('button', { name: differences.link })).toBeVisible();
  await stop('authority-differences');
  await page.getByRole('button', { name: differences.link }).click();
  await readNotice(me, toHub.done);
  await stop('customer-linked');
  await keepInBook(me, 'Northwind Traders', 'northwind.example');
  await openAuthority(me);
  await expect(page.getByText(toHub.none)).toBeVisible();
  await stop('authority-begin');
}

/** A customer with three users: two differ from those at the hub, and one is only here. */
async function keepInBook(me: Person, name: string, domain: string): Promise<void> {
  const people = ['Person0', 'Person 1', 'Dea'];
  await addCustomer(me, {
    name,
    domain,
    country: me.words.format.countryName('DE'),
    products: [{ search: 'business premium', name: premium, total: 10, assigned: 1 }],
  });
  await openImport(me, 'bring-in');
  await chooseFile(me, { name: 'present.csv', bytes: rows(domain, people) });
  await saveImport(me, people.length);
  await readNotice(me, me.words.importing.saved(people.length));
}

function rows(domain: string, people: readonly string[]): Uint8Array {
  const lines = people.map((name) => `${name.toLowerCase().replace(' ', '')}@${domain},${name}`);
  return toUtf8(['User name,Display name', ...lines].join('\r\n'));
}
