import { type BrowserContext, type Page, type Worker } from '@playwright/test';
import { dirname, join } from 'node:path';
import { loadMessages } from '../../src/messages/load.ts';
import { openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { waiting } from './pages/queue.ts';
import { sheetRows } from './pages/sheet.ts';
import { goTo, heading } from './pages/shell.ts';
import { expect, test as base, watch } from './fixtures.ts';
import { appFolder } from './support/site.ts';
import { manyUsers } from './support/spreadsheets.ts';

const folder = join(dirname(appFolder), 'extension-chromium');

/** What the tests ask of the browser in the name of the extension. */
declare const chrome: {
  readonly sidePanel: {
    getPanelBehavior(): Promise<unknown>;
    open(where: { windowId: number }): Promise<void>;
  };
  readonly windows: { getCurrent(): Promise<{ readonly id: number }> };
  readonly i18n: { getMessage(name: string): string };
};

/** A browser with the extension alone: there is no network from its first moment on, and no site. */
const test = base.extend<{ background: Worker; address: string }>({
  context: async ({ playwright, launchOptions, locale, viewport }, use, testInfo) => {
    const context = await playwright.chromium.launchPersistentContext(testInfo.outputPath('profile'), {
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []),
        `--disable-extensions-except=${folder}`,
        `--load-extension=${folder}`,
      ],
      ...(locale === undefined ? {} : { locale }),
      viewport,
    });
    await context.setOffline(true);
    await use(context);
    await context.close();
  },
  background: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  address: async ({ background }, use) => {
    await use(new URL('./', background.url()).href);
  },
  me: async ({ page, address, language }, use) => {
    const me = { page, words: await loadMessages(language) };
    await open(me, `${address}index.html`);
    await use(me);
  },
  misdeeds: async ({ context, address }, use) => {
    const misdeeds = watch(context);
    const asked = requestsOf(context);
    await use(misdeeds);
    expect(misdeeds.errors).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('blob:'))).toEqual([]);
  },
});

test('the tab of the extension is the whole app, without a network and over a reload', async ({
  me,
  address,
}) => {
  const { page, words } = me;
  const what = words.sheet.action('upload-users', 'list.csv');
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'list.csv', bytes: manyUsers(3, 'fabrikam.example') });
  await saveUpload(me, 3);
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(3);

  await page.reload();
  await expect(heading(me, words.shell.titles.sheet)).toBeVisible();
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(3);
  await goTo(me, 'queue');
  await expect(waiting(me, what)).toContainText(words.common.stateCount('queued', 3));

  await test.step('no service worker of the app gets between the page and its files', async () => {
    const found = await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL),
      caches: await caches.keys(),
    }));
    expect(found).toEqual({ workers: [`${address}background.js`], caches: [] });
  });

  await test.step('the book says how long the browser keeps it', async () => {
    await goTo(me, 'settings');
    await expect(page.getByText(words.extension.keptText)).toBeVisible();
  });
});

test('the icon opens the app in the side panel', async ({ me, context, background, address }) => {
  const { page, words } = me;
  expect(await background.evaluate(() => chrome.sidePanel.getPanelBehavior())).toEqual({
    openPanelOnActionClick: true,
  });
  expect(await background.evaluate(() => chrome.i18n.getMessage('description'))).toBe(
    words.settings.about.text,
  );
  // Opens what the icon would; nothing here can click beside the page.
  await page.evaluate(async () => {
    await chrome.sidePanel.open({ windowId: (await chrome.windows.getCurrent()).id });
  });
  const browser = await context.newCDPSession(page);
  await expect
    .poll(async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos.find(({ url }) => url.startsWith(`${address}side-panel.html`))?.title;
    })
    .toBe(words.shell.title(words.shell.titles.customers));
});

test('what the side panel is too narrow for goes on in a tab', async ({ me, context, address }) => {
  const { page, words } = me;
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(page.getByRole('link', { name: words.extension.openInTab })).toBeHidden();
  await open(me, `${address}side-panel.html`);
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  const link = page.getByRole('link', { name: words.extension.openInTab });
  const [atCustomer] = await Promise.all([context.waitForEvent('page'), link.click()]);
  const at = (shown: Page) => shown.url().slice(address.length);
  expect(at(atCustomer)).toBe(at(page).replace('side-panel.html', 'index.html'));
  await expect(heading({ page: atCustomer, words }, 'Fabrikam')).toBeVisible();

  await page.bringToFront();
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'list.csv', bytes: manyUsers(3, 'fabrikam.example') });
  await saveUpload(me, 3);
  const print = page.getByRole('button', { name: words.common.commands.print });
  const [atSheet] = await Promise.all([context.waitForEvent('page'), print.click()]);
  await expect(sheetRows({ page: atSheet, words }).getByRole('rowheader')).toHaveCount(3);

  await page.bringToFront();
  for (const place of ['customers', 'queue', 'settings'] as const) {
    await goTo(me, place);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});

test('text becomes neither code nor markup there', async ({ me, misdeeds }) => {
  const outcome = await me.page.evaluate(async () => {
    const tries = {
      evaluated: () => void eval('1 + 1'),
      markup: () => (document.createElement('div').innerHTML = '<b>text</b>'),
    };
    // Later, in a task of the page's own: what a test runs itself is let past the policy.
    await new Promise((resolve) => setTimeout(resolve));
    return Object.entries(tries).map(([name, run]) => {
      try {
        run();
        return `${name}: ran`;
      } catch {
        return `${name}: blocked`;
      }
    });
  });
  expect(outcome).toEqual(['evaluated: blocked', 'markup: blocked']);
  // What was blocked stands in the console.
  await expect.poll(() => misdeeds.errors.filter((text) => /Trusted/.test(text)).length).toBeGreaterThan(0);
  misdeeds.errors.length = 0;
});

async function open({ page, words }: Person, address: string): Promise<void> {
  await page.goto(address);
  await expect(heading({ page, words }, words.common.nav.customers)).toBeVisible();
}

/** Everything that the pages, their workers and the background ask for from now on. */
function requestsOf(context: BrowserContext): readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  return asked;
}
