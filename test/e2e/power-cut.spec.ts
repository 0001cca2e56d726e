import { mergeTests } from '@playwright/test';
import { test as desk } from './desk.ts';
import { expect } from './fixtures.ts';
import { openImport } from './pages/customer.ts';
import { openCustomer } from './pages/customers.ts';
import { connect, openHub } from './pages/hub.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { waiting } from './pages/queue.ts';
import { passwordOf } from './pages/sheet.ts';
import { goTo } from './pages/shell.ts';
import { toUtf8 } from './support/spreadsheets.ts';
import type { Team } from './support/team.ts';
import { startWay, type Way } from './support/way.ts';
import { teamTest } from './team-fixtures.ts';

const test = mergeTests(teamTest, desk).extend<{ way: Way }>({
  way: async ({ team }, use) => {
    const way = await startWay(team.address);
    await use(way);
    await way.close();
  },
  site: async ({ way }, use) => use(way),
});

const present = 3;

test('the laptop dies after 63 of 140: those wait to be read back, one is asked for first, the rest waits', async ({
  sitDown,
  team,
  way,
}) => {
  const school = 'Woodgrove School';
  await team.begin(school, present);
  const before = await sitDown();
  await takeIn(before.me, team, school);
  // Lists of their own travel on their own.
  const first = await queueNew(before.me, school, 1, 63);
  const second = await queueNew(before.me, school, 64, 64);
  const third = await queueNew(before.me, school, 65, 140);
  way.breakAfter(64);
  await before.me.page.context().setOffline(false);
  await expect.poll(() => way.undelivered()).toBe(1);
  await before.kill();
  const sent = way.pushes.splice(0);
  expect(sent.map(({ operations }) => operations.length)).toEqual([63, 1]);
  expect(await team.look(school)).toMatchObject({ applied: 64 });

  const { me } = await sitDown({ offline: true });
  const { common, sheet, queue } = me.words;
  await test.step('without a network: nothing counts as done that was not read back', async () => {
    await goTo(me, 'queue');
    await expect(waiting(me, first.what)).toContainText(common.stateCount('acked', 63));
    await expect(waiting(me, second.what)).toContainText(common.stateCount('unknown', 1));
    await expect(waiting(me, second.what)).toContainText(queue.unknown(1));
    await expect(waiting(me, third.what)).toContainText(common.stateCount('queued', 76));
    await samePassword(me, first);
    await samePassword(me, second);
  });
  await test.step('the doubtful one is asked for before any other', async () => {
    const release = way.holdPushes();
    await goTo(me, 'queue');
    await me.page.context().setOffline(false);
    await expect(waiting(me, second.what)).toContainText(common.stateCount('sending', 1));
    await expect(waiting(me, first.what)).toContainText(common.stateCount('acked', 63));
    await expect(waiting(me, third.what)).toContainText(common.stateCount('queued', 76));
    await expect.poll(() => way.pushes.length).toBe(1);
    // The same operation with the same password.
    expect(way.pushes[0]).toEqual(sent[1]);
    release();
  });
  for (const { what, people } of [first, second, third])
    await expect(waiting(me, what)).toContainText(sheet.notYetCount(people));
  expect(way.pushes.map(({ operations }) => operations.length)).toEqual([1, 76]);
  for (const list of [first, second, third]) await samePassword(me, list);
  await nobodyTwice(team, school, 140);
});

test('one list of 140 travels as one: dead after 63, all of it is asked for again and 77 are made', async ({
  sitDown,
  team,
  way,
}) => {
  const school = 'Munson School';
  await team.begin(school, present);
  const before = await sitDown();
  await takeIn(before.me, team, school);
  const list = await queueNew(before.me, school, 1, 140);
  way.breakAfter(63);
  await before.me.page.context().setOffline(false);
  await expect.poll(() => way.undelivered()).toBe(1);
  await before.kill();
  const [sent] = way.pushes.splice(0);
  expect(await team.look(school)).toMatchObject({ applied: 63 });

  const { me } = await sitDown({ offline: true });
  const { common, sheet, queue } = me.words;
  await goTo(me, 'queue');
  await expect(waiting(me, list.what)).toContainText(common.stateCount('unknown', 140));
  await expect(waiting(me, list.what)).toContainText(queue.unknown(140));
  await samePassword(me, list);
  const release = way.holdPushes();
  await me.page.context().setOffline(false);
  await expect.poll(() => way.pushes).toEqual([sent]);
  release();
  await goTo(me, 'queue');
  await expect(waiting(me, list.what)).toContainText(sheet.notYetCount(140));
  await samePassword(me, list);
  await nobodyTwice(team, school, 140);
});

async function takeIn(me: Person, team: Team, school: string): Promise<void> {
  const { page, words } = me;
  const { offline } = words.hub;
  await openHub(me);
  await connect(me, { code: await team.code('technician'), person: 'Robin', device: 'Laptop' });
  const list = page.getByRole('list', { name: offline.heading });
  await list.getByRole('checkbox', { name: school }).check();
  await page.getByRole('button', { name: offline.getReady }).click();
  await expect(list.getByText(offline.complete(present))).toBeVisible();
  await page.context().setOffline(true);
}

/** A list that was queued, and the password of the first on it as it was printed. */
interface Queued {
  readonly what: string;
  readonly people: number;
  /** Ends where the next digit could come: numbers begin alike. */
  readonly userName: string;
  readonly password: string;
}

async function queueNew(me: Person, school: string, from: number, to: number): Promise<Queued> {
  const file = `from-${from}.csv`;
  const lines = ['User name,Display name'];
  for (let number = from; number <= to; number++) lines.push(`pupil${number}@hub.example,Pupil ${number}`);
  await openCustomer(me, school);
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: file, bytes: toUtf8(lines.join('\r\n')) });
  await saveUpload(me, lines.length - 1);
  const userName = `pupil${from}@`;
  const what = me.words.sheet.action('upload-users', file);
  return { what, people: lines.length - 1, userName, password: await passwordOf(me, userName) };
}

async function samePassword(me: Person, { what, userName, password }: Queued): Promise<void> {
  await goTo(me, 'queue');
  await waiting(me, what).getByRole('link', { name: what }).click();
  await expect.poll(() => passwordOf(me, userName)).toBe(password);
  expect(password).not.toBe('');
  await goTo(me, 'queue');
}

async function nobodyTwice(team: Team, school: string, pupils: number): Promise<void> {
  const { users, applied } = await team.look(school);
  expect(applied).toBe(pupils);
  expect(users).toHaveLength(present + pupils);
  expect(new Set(users).size).toBe(users.length);
}
