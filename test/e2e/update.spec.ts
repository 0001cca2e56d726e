import { readFileSync } from 'node:fs';
import { loadSamples } from './pages/customers.ts';
import { waiting } from './pages/queue.ts';
import { arrive, goTo, heading, practice } from './pages/shell.ts';
import { expect, test as base } from './fixtures.ts';
import { becomeNextVersion, copyApp } from './support/next-version.ts';
import { brokenInTheEnd, fabrikam, upload } from './support/sending.ts';
import { startSite } from './support/site.ts';

const packageFile = new URL('../../package.json', import.meta.url);
const thisVersion = /"version": "([^"]+)"/.exec(readFileSync(packageFile, 'utf8'))?.[1] ?? '';
const nextVersion = '99.0.0';

/** The server of these tests serves a copy that can become another version. */
const test = base.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  folder: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('app');
    await copyApp(folder);
    await use(folder);
  },
  site: async ({ folder }, use) => {
    const site = await startSite(folder);
    await use(site);
    await site.close();
  },
});

test('a newer version comes when the person says so, and what waits is still there', async ({
  me,
  site,
  folder,
}) => {
  const { page, words } = me;
  const { update } = words.shell;
  const version = (number: string) => page.getByText(words.settings.about.version(number), { exact: true });
  await loadSamples(me);
  await practice(me, 'offline');
  const saved = await upload(me, fabrikam, 1, 3);

  const oldScript = await page.locator('script[type=module]').getAttribute('src');
  await becomeNextVersion(folder, thisVersion, nextVersion);
  expect((await fetch(new URL(oldScript ?? '', site.address))).status).toBe(404);

  await test.step('until then the old one works, with chunks that are gone from the server', async () => {
    await page.reload();
    await expect(page.getByRole('status').filter({ hasText: update.heading })).toBeVisible();
    await goTo(me, 'settings');
    await expect(version(thisVersion)).toBeVisible();
  });

  await test.step('then the page is the new one', async () => {
    await page.getByRole('button', { name: update.now }).click();
    await expect(version(nextVersion)).toBeVisible();
    await expect(page.getByText(update.heading)).toBeHidden();
    await goTo(me, 'queue');
    await expect(waiting(me, words.sheet.action('upload-users', saved.file))).toBeVisible();
    await expect(page.locator('script[type=module]')).not.toHaveAttribute('src', oldScript ?? '');
  });

  await test.step('and sends what the one before had queued, once', async () => {
    await practice(me, 'online');
    expect(await brokenInTheEnd(me, fabrikam, [saved])).toEqual([]);
    await practice(me, 'offline');
  });

  await test.step('and it too opens without a server', async () => {
    await site.close();
    await page.reload();
    await expect(heading(me, words.common.nav.queue)).toBeVisible();
    await goTo(me, 'settings');
    await expect(version(nextVersion)).toBeVisible();
  });
});

test('what is being typed in another tab is left alone', async ({ me, site, folder }) => {
  const { shell, customers, settings } = me.words;
  const other = { page: await me.page.context().newPage(), words: me.words };
  await arrive(other, site.address);
  await other.page.getByRole('button', { name: customers.commands.add }).click();
  const name = other.page.getByRole('textbox', { name: customers.form.name });
  await name.fill('Half a na');
  await becomeNextVersion(folder, thisVersion, nextVersion);
  await me.page.reload();
  await me.page.getByRole('button', { name: shell.update.now }).click();
  await goTo(me, 'settings');
  await expect(me.page.getByText(settings.about.version(nextVersion))).toBeVisible();
  await expect(name).toHaveValue('Half a na');
  await other.page.reload();
  await goTo(other, 'settings');
  await expect(other.page.getByText(settings.about.version(nextVersion))).toBeVisible();
});
