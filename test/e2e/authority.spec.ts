import { productName } from '../../src/core/directory/product-lookup.ts';
import { expect } from './fixtures.ts';
import { openAuthority } from './pages/authority.ts';
import { findUser, openImport, users } from './pages/customer.ts';
import { addCustomer, openCustomer, type TypedCustomer } from './pages/customers.ts';
import { connect, openHub } from './pages/hub.ts';
import { chooseFile, saveImport, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { carryOver, waiting } from './pages/queue.ts';
import { goTo, heading, readNotice } from './pages/shell.ts';
import { rowOf } from './pages/tables.ts';
import { toUtf8 } from './support/spreadsheets.ts';
import type { Team } from './support/team.ts';
import { teamTest as test } from './team-fixtures.ts';

const premium = productName('SPB');

function customerOf(name: string, total: number): TypedCustomer {
  const domain = `${name.toLowerCase()}.example`;
  const products = [{ search: 'business premium', name: premium, total, assigned: 1 }];
  return { name, domain, country: 'Germany', products };
}

function rows(domain: string, ...names: readonly string[]) {
  const lines = names.map((name) => `${name.toLowerCase()}@${domain},${name} Berg,DE`);
  return toUtf8(['User name,Display name,Usage location', ...lines].join('\r\n'));
}

async function bringIn(person: Person, domain: string, ...names: readonly string[]): Promise<void> {
  await openImport(person, 'bring-in');
  await chooseFile(person, { name: 'present.csv', bytes: rows(domain, ...names) });
  await saveImport(person, names.length);
  await readNotice(person, person.words.importing.saved(names.length));
}

const file = 'newcomers.csv';

async function upload(person: Person, domain: string, ...names: readonly string[]): Promise<void> {
  await openImport(person, 'upload-users');
  await chooseFile(person, { name: file, bytes: rows(domain, ...names) });
  await saveUpload(person, names.length);
}

async function join(person: Person, team: Team, name: string): Promise<void> {
  await openHub(person);
  await connect(person, { code: await team.code('technician'), person: name, device: `${name}'s laptop` });
}

test('a customer begins at the hub, a colleague takes it in, and both see what is not in Partner Center yet', async ({
  me,
  other,
  team,
}) => {
  const { authority, sheet, customers, common } = me.words;
  const harbor = customerOf('Harbor', 10);
  await addCustomer(me, harbor);
  await bringIn(me, harbor.domain, 'Ada', 'Ben');
  await openAuthority(me);
  await expect(me.page.getByText(authority.connectFirst.heading)).toBeVisible();
  await join(me, team, 'Robin');
  await openCustomer(me, harbor.name);
  await expect(me.page.getByText(authority.kept.book)).toBeVisible();
  await upload(me, harbor.domain, 'Cem');
  await openCustomer(me, harbor.name);

  await openAuthority(me);
  await expect(me.page.getByText(authority.toHub.none)).toBeVisible();
  await expect(me.page.getByText(authority.toHub.begin(2))).toBeVisible();
  await expect(me.page.getByText(authority.toHub.waiting(1))).toBeVisible();
  await me.page.getByRole('button', { name: authority.toHub.beginAction }).click();
  await readNotice(me, authority.toHub.done);
  await expect(heading(me, harbor.name)).toBeVisible();
  await expect(me.page.getByText(authority.kept.hub)).toBeVisible();
  // What waited goes out by itself, and is done only at the hub.
  const cem = await findUser(me, 'Cem Berg');
  await expect(cem).toContainText(sheet.notYet);

  await join(other, team, 'Kim');
  await goTo(other, 'customers');
  const atHub = other.page.getByRole('region', { name: authority.atHub.heading });
  await atHub
    .getByRole('listitem')
    .filter({ hasText: harbor.name })
    .getByRole('button', { name: authority.atHub.takeIn })
    .click();
  await readNotice(other, authority.atHub.takenIn(harbor.name));
  await openCustomer(other, harbor.name);
  await expect(rowOf(users(other), 'Cem Berg')).toContainText(sheet.notYet);
  await expect(rowOf(users(other), 'Ada Berg')).not.toContainText(sheet.notYet);

  await goTo(me, 'queue');
  const what = sheet.action('upload-users', file);
  await expect(waiting(me, what)).toContainText(sheet.notYetCount(1));
  await me.page.context().setOffline(true);
  await carryOver(me, what, 'Robin Vale');
  await me.page.context().setOffline(false);
  // Nobody clicks there: the hub says so.
  await expect(rowOf(users(other), 'Cem Berg')).not.toContainText(sheet.notYet);
  await openCustomer(me, harbor.name);
  await expect(await findUser(me, 'Cem Berg')).not.toContainText(sheet.notYet);

  // Back into a book of one's own, as it was pulled last.
  await openAuthority(other);
  await other.page.getByRole('button', { name: authority.toBook.action }).click();
  await readNotice(other, authority.toBook.done);
  await expect(other.page.getByText(authority.kept.book)).toBeVisible();
  await expect(rowOf(users(other), 'Ada Berg')).toContainText(common.sources.hub);
  await goTo(other, 'customers');
  await expect(other.page.getByRole('link', { name: harbor.name })).toBeVisible();
  await expect(other.page.getByText(customers.card.recorded(1))).toBeHidden();
});

test('a customer that both have is linked by user names: what differs is shown, and nothing is sent', async ({
  me,
  other,
  team,
}) => {
  const { authority, sheet } = me.words;
  const meadow = customerOf('Meadow', 10);
  await join(me, team, 'Robin');
  await addCustomer(me, meadow);
  await bringIn(me, meadow.domain, 'Ada', 'Ben');
  await openAuthority(me);
  await me.page.getByRole('button', { name: authority.toHub.beginAction }).click();
  await readNotice(me, authority.toHub.done);

  await join(other, team, 'Kim');
  await addCustomer(other, customerOf('Meadow', 20));
  await bringIn(other, meadow.domain, 'Ben', 'Dea');
  await upload(other, meadow.domain, 'Eli');
  await openCustomer(other, meadow.name);
  await openAuthority(other);
  await expect(other.page.getByText(authority.toHub.match('Meadow', 2))).toBeVisible();
  await other.page.getByRole('button', { name: authority.toHub.compare }).click();
  const { kinds, same, link, list } = authority.differences;
  await expect(other.page.getByText(same(1))).toBeVisible();
  await expect(other.page.getByRole('tab', { name: kinds.onlyHere(1) })).toBeVisible();
  await expect(other.page.getByRole('table', { name: list })).toContainText('Dea Berg');
  await other.page.getByRole('tab', { name: kinds.onlyThere(1) }).click();
  await expect(other.page.getByRole('table', { name: list })).toContainText('Ada Berg');
  // The book still has the last word.
  await openCustomer(me, meadow.name);
  await expect(rowOf(users(me), 'Eli Berg')).toHaveCount(0);

  await other.page.getByRole('button', { name: link }).click();
  await readNotice(other, authority.toHub.done);
  await expect(rowOf(users(other), 'Ada Berg')).toBeVisible();
  await expect(rowOf(users(other), 'Dea Berg')).toHaveCount(0);
  // What waited here goes to the hub under the hub's ids, and comes to the colleague.
  await expect(rowOf(users(other), 'Eli Berg')).toContainText(sheet.notYet);
  await expect(rowOf(users(me), 'Eli Berg')).toContainText(sheet.notYet);
});
