import { productName } from '../../src/core/directory/product-lookup.ts';
import { test as base, expect, watch } from './fixtures.ts';
import { openAuthority } from './pages/authority.ts';
import { findUser, openImport, seatsOf, selectUser, users } from './pages/customer.ts';
import { addCustomer, openCustomer } from './pages/customers.ts';
import { connect, makeCode, openHub } from './pages/hub.ts';
import { chooseFile, giveToAll, saveImport, saveUpload } from './pages/import.ts';
import { manageLicenses, productBox, saveLicenses } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import { choose, decision, waiting } from './pages/queue.ts';
import { reasonOf, stateOf } from './pages/sheet.ts';
import { arrive, goTo, readNotice, sendingStatus } from './pages/shell.ts';
import { rowOf } from './pages/tables.ts';
import { removeHubData, startHub, type HubSite } from './support/hub.ts';
import { toUtf8 } from './support/spreadsheets.ts';
import { setupLink } from './support/team.ts';

/** Two technicians at a customer with five free seats. Both have taken it in whole; then both lose the network. */
const test = base.extend<{ hub: HubSite; other: Person; apart: { readonly a: Person; readonly b: Person } }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  hub: async ({}, use) => {
    const hub = await startHub();
    await use(hub);
    await hub.close();
    await removeHubData(hub);
  },
  site: async ({ hub }, use) => use(hub),
  other: async ({ browser, hub, me }, use) => {
    const context = await browser.newContext();
    const misdeeds = watch(context);
    const person = { page: await context.newPage(), words: me.words };
    await arrive(person, hub.address);
    await use(person);
    await context.close();
    expect(misdeeds).toEqual({ errors: [], requests: [] });
  },
  apart: async ({ me, other, hub }, use) => {
    await me.page.goto(await setupLink(hub));
    await connect(me, { person: 'Ada', device: 'Office laptop' });
    const code = await makeCode(me, 'technician');
    await openHub(other);
    await connect(other, { code, person: 'Ben', device: 'Tablet' });
    const close = me.words.common.commands.close;
    await me.page.getByRole('dialog').getByRole('button', { name: close }).first().click();
    await beginAtHub(me);
    await takeInWhole(other);
    for (const { page, words } of [me, other]) {
      await page.context().setOffline(true);
      await expect(sendingStatus({ page, words })).toContainText(words.shell.status.offline);
    }
    await use({ a: me, b: other });
  },
});

const customer = 'Harbor';
const premium = productName('SPB');
const total = 10;
const present = ['Ann', 'Bob', 'Cem', 'Dea', 'Eli'];
const ofA = ['Fay', 'Gus', 'Hal', 'Ivy'];
const ofB = ['Jan', 'Kim', 'Lea'] as const;
const [first, second, third] = ofB;

test('of the last five seats nobody overruns one: who comes later decides about who is short', async ({
  apart: { a, b },
}) => {
  const { words } = b;
  const { common, decisions, sheet } = words;
  const whatA = await queueNew(a, 'a.csv', ofA);
  const whatB = await queueNew(b, 'b.csv', ofB);
  await expectSeats(a, 5, 4, 1);
  await expectSeats(b, 5, 3, 2);

  await a.page.context().setOffline(false);
  await goTo(a, 'queue');
  await expect(waiting(a, whatA)).toContainText(sheet.notYetCount(ofA.length));
  await b.page.context().setOffline(false);
  await goTo(b, 'queue');
  const what = waiting(b, whatB);
  await expect(what).toContainText(sheet.notYetCount(1));
  await expect(what).toContainText(common.stateCount('refused', 2));
  const card = decision(b, 'no-seats', 'SPB');
  await expect(card).toContainText(decisions.users(2));
  await expect(card).toContainText(decisions.hints.noneFree);
  await expect(card).not.toContainText(full(first));
  await expect(sendingStatus(b)).toHaveText(decisions.toDecide(2));

  await test.step('as long as B says nothing, nobody who is short is made', async () => {
    await expectSeats(b, 10, 0, 0);
    await expect(rowOf(users(b), full(first))).toContainText(sheet.notYet);
    for (const person of [a, b]) {
      await openCustomer(person, customer);
      await expect(rowOf(users(person), full(first))).toBeVisible();
      for (const name of [second, third]) await expect(rowOf(users(person), full(name))).toHaveCount(0);
    }
  });

  await test.step('B has one made without the license, and the other waits', async () => {
    await goTo(b, 'queue');
    await card.getByRole('checkbox', { name: full(third) }).check();
    await choose(card, decisions.choices.create);
    await readNotice(b, words.queue.queued(1));
    await expect(card).toContainText(full(second));
    await expect(card).not.toContainText(full(third));
    await choose(card, decisions.choices.wait);
    await readNotice(b, decisions.parked(1));
    await openCustomer(a, customer);
    await expect(rowOf(users(a), full(third))).toBeVisible();
    await expect(rowOf(users(a), full(third))).not.toContainText(premium);
    await expect(rowOf(users(a), full(second))).toHaveCount(0);
    for (const person of [a, b]) await expectSeats(person, 10, 0, 0);
  });

  await test.step("B's sheet tells it by person", async () => {
    await goTo(b, 'queue');
    await b.page.getByRole('link', { name: whatB }).first().click();
    await expect(await stateOf(b, full(first))).toHaveText(sheet.notYet);
    for (const name of [second, third]) {
      await expect(await stateOf(b, full(name))).toHaveText(common.states.superseded);
      await expect(await reasonOf(b, full(name))).not.toBeEmpty();
    }
  });
});

test('the last seat goes to whom B puts first', async ({ apart: { a, b } }) => {
  const { words } = b;
  const { decisions, sheet } = words;
  await queueNew(a, 'a.csv', ofA);
  const whatB = await queueNew(b, 'b.csv', ofB);
  await a.page.context().setOffline(false);
  await expectSeats(a, 9, 0, 1);
  await b.page.context().setOffline(false);
  await goTo(b, 'queue');
  const card = decision(b, 'no-seats', 'SPB');
  await expect(card).toContainText(decisions.users(2));

  // Whoever came first in the list has it so far: B gives the seat back, and chooses.
  await openCustomer(b, customer);
  await findUser(b, full(first));
  await selectUser(b, full(first));
  await manageLicenses(b);
  await productBox(b, premium).click();
  await saveLicenses(b);
  await expect(await stateOf(b, full(first))).toHaveText(sheet.notYet);
  await goTo(b, 'queue');
  await expect(card).toContainText(decisions.hints.seats);
  await card.getByRole('checkbox', { name: full(third) }).check();
  await choose(card, decisions.choices.queue(1));
  await readNotice(b, words.queue.queued(1));
  await expect(card).toContainText(full(second));
  await expect(card).toContainText(decisions.hints.noneFree);
  const anew = waiting(b, whatB).filter({ hasText: words.queue.replaces });
  await expect(anew).toContainText(sheet.notYetCount(1));

  await openCustomer(a, customer);
  await expect(rowOf(users(a), full(third))).toContainText(premium);
  await expect(rowOf(users(a), full(first))).not.toContainText(premium);
  await expect(rowOf(users(a), full(second))).toHaveCount(0);
  for (const person of [a, b]) await expectSeats(person, 10, 0, 0);
});

async function beginAtHub(me: Person): Promise<void> {
  const { authority, importing } = me.words;
  const products = [{ search: 'business premium', name: premium, total, assigned: total - 5 }];
  await addCustomer(me, { name: customer, domain: 'harbor.example', country: 'Germany', products });
  await openImport(me, 'bring-in');
  await chooseFile(me, { name: 'present.csv', bytes: rows(present) });
  await saveImport(me, present.length);
  await readNotice(me, importing.saved(present.length));
  await openAuthority(me);
  await me.page.getByRole('button', { name: authority.toHub.beginAction }).click();
  await readNotice(me, authority.toHub.done);
}

async function takeInWhole(person: Person): Promise<void> {
  const { page, words } = person;
  const { offline } = words.hub;
  await openHub(person);
  const list = page.getByRole('list', { name: offline.heading });
  await list.getByRole('checkbox', { name: customer }).check();
  await page.getByRole('button', { name: offline.getReady }).click();
  await expect(list).toContainText(offline.complete(present.length));
}

/** New users with Business Premium each. */
async function queueNew(person: Person, file: string, names: readonly string[]): Promise<string> {
  await expectSeats(person, 5, 0, 5);
  await openImport(person, 'upload-users');
  await chooseFile(person, { name: file, bytes: rows(names) });
  await giveToAll(person, premium);
  await saveUpload(person, names.length);
  return person.words.sheet.action('upload-users', file);
}

async function expectSeats(person: Person, assigned: number, queued: number, free: number): Promise<void> {
  const summary = person.words.common.seats.summary(assigned, queued, free, total);
  await openCustomer(person, customer);
  await expect(seatsOf(person, premium).getByRole('img', { name: summary, exact: true })).toBeVisible();
}

function rows(names: readonly string[]) {
  const lines = names.map((name) => `${name.toLowerCase()}@harbor.example,${full(name)},DE`);
  return toUtf8(['User name,Display name,Usage location', ...lines].join('\r\n'));
}

function full(name: string): string {
  return `${name} Berg`;
}
