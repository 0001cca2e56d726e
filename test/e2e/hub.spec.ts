import { test as base, expect } from './fixtures.ts';
import { openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { askToConnect, connect, deviceRow, makeCode, openHub, takeIn } from './pages/hub.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { carryOver, group, waiting } from './pages/queue.ts';
import { goTo, practice, sendingStatus } from './pages/shell.ts';
import { removeHubData, startHub, type HubSite } from './support/hub.ts';
import { toUtf8 } from './support/spreadsheets.ts';
import { setupLink } from './support/team.ts';
import { teamTest } from './team-fixtures.ts';

const test = teamTest.extend({ turnsAway: true });

const admin = { person: 'Ada', device: 'Office laptop' };

test.describe('a new hub', () => {
  const fresh = base.extend<{ hub: HubSite }>({
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    hub: async ({}, use) => {
      const hub = await startHub();
      await use(hub);
      await hub.close();
      await removeHubData(hub);
    },
    site: async ({ hub }, use) => use(hub),
  });

  fresh('is set up by its link, which leaves nothing secret in the address', async ({ me, hub }) => {
    const { page, words } = me;
    const { devices } = words.hub;
    const link = await setupLink(hub);
    const code = link.split('/').at(-1) ?? '';
    await openHub(me);
    await expect(page.getByText(words.hub.connect.setupHeading)).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('textbox', { name: words.hub.connect.code })).toHaveValue(code);
    expect(page.url()).not.toContain(code);
    await connect(me, admin);
    const row = deviceRow(me, admin.device);
    await expect(row).toContainText(devices.thisOne);
    expect(await page.title()).not.toContain(admin.person);

    // Without this device nobody could let others in.
    await row.getByRole('button', { name: devices.revoke }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(devices.ask.self)).toBeVisible();
    await dialog.getByRole('button', { name: devices.revoke }).click();
    await expect(page.getByRole('alert')).toContainText(words.hub.problems['last-admin']({}));
    await expect(row).toContainText(devices.active);

    await page.reload();
    await page.goto(link);
    await expect(page.getByText(words.hub.connect.already)).toBeVisible();
  });
});

test('an admin lets a device in by a code, and sees it come', async ({ me, other, team }) => {
  const { words } = me;
  await openHub(me);
  await connect(me, { code: await team.code('admin'), ...admin });
  const code = await makeCode(me, 'reader');
  const dialog = me.page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: words.hub.add.picture })).toBeVisible();

  await openHub(other);
  await askToConnect(other, { code: 'ZZZZ-2222', person: 'Ben', device: 'Tablet 3' });
  await expect(other.page.getByRole('alert')).toContainText(words.hub.problems['code-unknown']({}));
  const typed = code.toLowerCase().replace('-', ' ');
  await connect(other, { code: typed, person: 'Ben', device: 'Tablet 3' });
  await expect(other.page.getByRole('definition').filter({ hasText: words.hub.roles.reader })).toBeVisible();
  await expect(other.page.getByRole('button', { name: words.hub.add.action })).toBeHidden();

  await expect(dialog.getByText(words.hub.add.arrived('Tablet 3', 'Ben'))).toBeVisible();
  await dialog.getByRole('button', { name: words.common.commands.close }).first().click();
  await expect(deviceRow(me, 'Tablet 3')).toContainText('Ben');
});

test('a device that an admin signs out says so, and connects again by a new code', async ({
  me,
  other,
  team,
}) => {
  const { words } = me;
  const { devices, signedOut } = words.hub;
  await openHub(me);
  await connect(me, { code: await team.code('admin'), ...admin });
  await openHub(other);
  await connect(other, { code: await team.code('technician'), person: 'Cem', device: 'Tablet 4' });
  await me.page.getByRole('button', { name: devices.refresh }).click();
  const row = deviceRow(me, 'Tablet 4');
  await row.getByRole('button', { name: devices.revoke }).click();
  await me.page.getByRole('dialog').getByRole('button', { name: devices.revoke }).click();
  await expect(row.getByRole('button')).toBeHidden();

  await other.page.reload();
  await expect(other.page.getByText(signedOut.heading)).toBeVisible();
  await connect(other, { code: await team.code('technician'), person: 'Cem', device: 'Tablet 4' });
  await expect(other.page.getByText(signedOut.heading)).toBeHidden();
});

test('without a network the list of devices says that it needs one; a device leaves', async ({
  me,
  team,
}) => {
  const { page, words } = me;
  const { disconnect, devices, connected } = words.hub;
  await openHub(me);
  await connect(me, { code: await team.code('admin'), ...admin });
  await page.context().setOffline(true);
  const needsNetwork = page.getByText(devices.offline).filter({ visible: true });
  await expect(needsNetwork).toBeVisible();
  await expect(page.getByText(connected.since)).toBeVisible();
  await page.context().setOffline(false);
  await expect(needsNetwork).toHaveCount(0);
  await page.getByRole('button', { name: disconnect.action }).click();
  const dialog = page.getByRole('dialog', { name: disconnect.heading });
  await dialog.getByRole('button', { name: disconnect.action }).click();
  await expect(page.getByRole('textbox', { name: words.hub.connect.code })).toBeVisible();
  await expect(page.getByText(connected.since)).toBeHidden();
});

test('a reader fetches a customer whole for work offline, and changes nothing', async ({ me, team }) => {
  const { page, words } = me;
  const { offline, reader, readerHeading } = words.hub;
  await team.begin('Tailspin School', 1200);
  await openHub(me);
  await connect(me, { code: await team.code('reader'), person: 'Dee', device: 'Tablet 5' });
  const list = page.getByRole('list', { name: offline.heading });
  await expect(list).toContainText(offline.absent);
  await list.getByRole('checkbox', { name: 'Tailspin School' }).check();
  await page.getByRole('button', { name: offline.getReady }).click();
  await expect(list).toContainText(offline.complete(1200));
  await expect(page.getByText(offline.app)).toBeVisible();

  await page.context().setOffline(true);
  await openCustomer(me, 'Tailspin School');
  await expect(page.getByText('Person 1199').or(page.getByText('Person 0')).first()).toBeVisible();
  const upload = page.getByRole('button', { name: words.customer.commands.upload });
  await expect(upload).toBeDisabled();
  await expect(upload).toHaveAccessibleDescription(reader);
  await page.goto(`${page.url()}/upload-users`);
  await expect(page.getByRole('heading', { name: readerHeading })).toBeVisible();
});

test('who became a reader takes back what waits, and does nothing else in the queue', async ({
  me,
  team,
}) => {
  const { page, words } = me;
  const { disconnect, reader } = words.hub;
  const { carryOver: tickCommand, pause } = words.queue;
  await team.begin('Litware', 1);
  await openHub(me);
  await connect(me, { code: await team.code('technician'), person: 'Eve', device: 'Tablet 6' });
  await fetchWhole(me, 'Litware');
  const recorded = waiting(me, await upload(me, 'Litware', 'first.csv'));
  await goTo(me, 'queue');
  const tick = recorded.getByRole('button', { name: tickCommand.action });
  await expect(tick).toBeEnabled();
  await group(me, 'Litware').getByRole('button', { name: pause }).click();
  const queued = waiting(me, await upload(me, 'Litware', 'second.csv'));

  await openHub(me);
  await page.getByRole('button', { name: disconnect.action }).click();
  await page.getByRole('dialog').getByRole('button', { name: disconnect.action }).click();
  await connect(me, { code: await team.code('reader'), person: 'Eve', device: 'Tablet 6' });
  await goTo(me, 'queue');
  await expect(tick).toBeDisabled();
  await expect(tick).toHaveAccessibleDescription(reader);
  await expect(queued.getByRole('button', { name: words.common.commands.discard })).toBeEnabled();
});

test('the practice switch of sample customers says nothing about the hub', async ({ me, team }) => {
  const { page, words } = me;
  const { status } = words.shell;
  await team.begin('Adatum', 1);
  await loadSamples(me);
  await practice(me, 'offline');
  await expect(sendingStatus(me)).toHaveText(status.offline);
  await openHub(me);
  await connect(me, { code: await team.code('technician'), person: 'Fay', device: 'Tablet 7' });
  await fetchWhole(me, 'Adatum');
  await expect(sendingStatus(me)).toHaveText(status.allSent);
  await goTo(me, 'customers');
  await page.getByRole('button', { name: words.customers.commands.removeSamples }).click();
  await expect(page.getByRole('group', { name: words.shell.practice.label })).toBeHidden();
  await expect(sendingStatus(me)).toHaveText(status.allSent);
  // What comes in anew answers anew.
  await page.getByRole('button', { name: words.customers.commands.loadSamples }).click();
  await expect(
    page.getByRole('radio', { name: words.shell.practice.modes.online, exact: true }),
  ).toBeChecked();
});

test('what was carried over without the hub knowing it is counted until it does', async ({ me, team }) => {
  const { page, words } = me;
  const { status } = words.shell;
  await team.begin('Proseware', 1);
  await openHub(me);
  await connect(me, { code: await team.code('technician'), person: 'Gus', device: 'Tablet 8' });
  await fetchWhole(me, 'Proseware');
  const what = await upload(me, 'Proseware', 'new.csv');
  await expect(sendingStatus(me)).toHaveText(status.recorded(1));
  await page.context().setOffline(true);
  await goTo(me, 'queue');
  await carryOver(me, what, 'Gus');
  await expect(sendingStatus(me)).toHaveText(status.both(status.offline, status.toTell(1)));
  await page.context().setOffline(false);
  await expect(sendingStatus(me)).toHaveText(status.allSent);
});

test('customers who are here already are asked for once each, however many are chosen', async ({
  me,
  team,
}) => {
  const { page, words } = me;
  const { offline } = words.hub;
  const names = ['Relecloud North', 'Relecloud South', 'Relecloud West'];
  for (const name of names) await team.begin(name, 1);
  await openHub(me);
  await connect(me, { code: await team.code('technician'), person: 'Hal', device: 'Tablet 9' });
  await goTo(me, 'customers');
  for (const name of names) await takeIn(me, name);
  await openHub(me);
  const list = page.getByRole('list', { name: offline.heading });
  for (const name of names) {
    const row = list.getByRole('listitem').filter({ hasText: name });
    await expect(row).toContainText(offline.complete(1));
    await row.getByRole('checkbox').check();
  }
  const pulls: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('/changes')) pulls.push(pathname);
  });
  const progress = page.getByRole('progressbar', { name: offline.getting });
  await page.getByRole('button', { name: offline.getReady }).click();
  await expect(progress).toBeHidden();
  await expect(list).not.toContainText(offline.behind);
  expect(pulls).toHaveLength(names.length);
  expect(new Set(pulls).size).toBe(names.length);
});

async function fetchWhole({ page, words }: Person, customer: string): Promise<void> {
  const { offline } = words.hub;
  const list = page.getByRole('list', { name: offline.heading });
  await list.getByRole('checkbox', { name: customer }).check();
  await page.getByRole('button', { name: offline.getReady }).click();
  await expect(list).toContainText(offline.complete(1));
}

/** One new user; gives how the action is called. */
async function upload(me: Person, customer: string, file: string): Promise<string> {
  await openCustomer(me, customer);
  await openImport(me, 'upload-users');
  const bytes = toUtf8(`User name,Display name,Usage location\r\n${file}@hub.example,New ${file},DE`);
  await chooseFile(me, { name: file, bytes });
  await saveUpload(me, 1);
  return me.words.sheet.action('upload-users', file);
}
