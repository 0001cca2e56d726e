import type { Upload } from './support/book-laws.ts';
import { readBook } from './support/book-contents.ts';
import { chance, newSeed } from './support/chance.ts';
import { test as base } from './desk.ts';
import { expect } from './fixtures.ts';
import { openAuthority } from './pages/authority.ts';
import { openCustomer } from './pages/customers.ts';
import { connect, openHub } from './pages/hub.ts';
import { carryOver, waiting } from './pages/queue.ts';
import { goTo, readNotice } from './pages/shell.ts';
import { hubCustomer, startMortalHub, type MortalHub } from './support/mortal-hub.ts';
import { killBeforeAnswer } from './support/scenes.ts';
import { brokenInTheEnd, joinHub, receiverAt, untilNothingWaits, upload } from './support/sending.ts';

/** Requests fail here on purpose, and the browser says so in its console. */
const test = base.extend<{ hub: MortalHub }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  hub: async ({}, use) => {
    const hub = await startMortalHub();
    await use(hub);
    await hub.close();
  },
  site: async ({ hub }, use) => use(hub),
  misdeeds: async ({ context: _ }, use) => use({ errors: [], requests: [] }),
});

const users = 300;
const kills = 3;

test('the hub is killed in the middle of a push and started again: everything is done, once', async ({
  me,
  hub,
}) => {
  test.setTimeout(240_000);
  const seed = newSeed();
  const next = chance(seed);
  const to = receiverAt(hub);
  await joinHub(me, hub);
  const uploads: Upload[] = [];
  const places: string[] = [];
  let cutShort = 0;
  for (let number = 1; number <= kills; number++) {
    const before = await hub.cursor();
    const place = before + 1 + Math.floor(next() * (users / 2));
    uploads.push(await upload(me, to, number, users));
    await expect.poll(() => hub.cursor(), { intervals: [5], timeout: 60_000 }).toBeGreaterThanOrEqual(place);
    await hub.kill();
    await hub.startAgain();
    const kept = (await hub.cursor()) - before;
    places.push(`${kept} of ${users} decided`);
    if (kept < users) cutShort += 1;
    await untilNothingWaits(me);
  }
  console.info(`The hub, SEATBOOK_SEED=${seed}, ${kills} kills: ${places.join(', ')}`);
  expect(cutShort).toBeGreaterThan(0);
  expect(await brokenInTheEnd(me, to, uploads)).toEqual([]);
});

test('answers are lost after the hub has committed: everything is done, once', async ({ me, hub }) => {
  test.setTimeout(180_000);
  const to = receiverAt(hub);
  await joinHub(me, hub);
  hub.way.answers('lose');
  const uploads = [await upload(me, to, 1, users)];
  await expect.poll(() => hub.way.undelivered(), { timeout: 60_000 }).toBe(2);
  expect(await hub.cursor()).toBe(users);
  const { operations } = await readBook(me.page);
  expect(operations.filter(({ delivery: { state } }) => state === 'acked' || state === 'done')).toEqual([]);
  hub.way.answers('pass');
  expect(await brokenInTheEnd(me, to, uploads)).toEqual([]);
});

test('the browser is killed when the hub has committed and not answered: everything is done, once', async ({
  sitDown,
  hub,
}) => {
  test.setTimeout(180_000);
  expect(await killBeforeAnswer(sitDown, hub)).toEqual([]);
});

test('the hub is lost for good after it has committed: its customer goes on in this book, every change once', async ({
  me,
  hub,
}) => {
  test.setTimeout(180_000);
  const { authority, sheet } = me.words;
  const { toBook } = authority;
  const to = receiverAt(hub);
  await joinHub(me, hub);
  hub.way.answers('lose');
  const { file } = await upload(me, to, 1, users);
  const what = sheet.action('upload-users', file);
  await expect.poll(() => hub.way.undelivered(), { timeout: 60_000 }).toBe(2);
  await hub.kill();

  await openCustomer(me, hubCustomer.name);
  await openAuthority(me);
  const keep = me.page.getByRole('button', { name: toBook.action });
  await expect(me.page.getByText(toBook.onItsWay.heading(users))).toBeVisible();
  await expect(keep).toBeDisabled();
  await me.page.getByRole('checkbox', { name: toBook.onItsWay.tick(users) }).check();
  await keep.click();
  await readNotice(me, toBook.done);

  await goTo(me, 'queue');
  await expect(waiting(me, what)).toContainText(sheet.notYetCount(users));
  await carryOver(me, what, 'Robin Vale');
  const { actions, operations, items } = await readBook(me.page);
  expect(operations.filter(({ delivery: { state } }) => state !== 'done')).toEqual([]);
  expect(items.get(actions[0]?.customer ?? '')).toHaveLength(users);
});

test('a hub that does not answer is named as the reason, and asked anew once it does', async ({
  me,
  hub,
}) => {
  const { page, words } = me;
  const { offline, problems } = words.hub;
  const { atHub } = words.authority;
  const silent = page.getByText(problems['hub-silent']({}));
  await openHub(me);
  await connect(me, { code: await hub.admin.code('technician'), person: 'Robin', device: 'Laptop' });
  const list = page.getByRole('list', { name: offline.heading });
  await expect(list).toContainText(offline.absent);
  await hub.kill();
  await list.getByRole('checkbox', { name: hubCustomer.name }).check();
  await page.getByRole('button', { name: offline.getReady }).click();
  await expect(silent).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeHidden();

  await hub.startAgain();
  await page.getByRole('button', { name: words.common.commands.retry }).click();
  await expect(silent).toBeHidden();

  await goTo(me, 'customers');
  const takeIn = page
    .getByRole('region', { name: atHub.heading })
    .getByRole('button', { name: atHub.takeIn });
  await expect(takeIn).toBeVisible();
  await hub.kill();
  await takeIn.click();
  await readNotice(me, problems['hub-silent']({}));
  await expect(takeIn).toBeEnabled();
});
