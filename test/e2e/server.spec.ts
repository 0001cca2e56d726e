import { request } from 'node:http';
import { join } from 'node:path';
import { headerPolicy } from '../../src/build/policy.mjs';
import { expect, test as base } from './fixtures.ts';
import { removeHubData, startHub, type HubSite } from './support/hub.ts';
import { builtProject, freePort, start, type Started } from './support/started.ts';

interface OwnTest {
  /** `npm start`, ended with the test. */
  readonly begin: (port: string) => Started;
}

/** The hub is one for all tests of a process: making its database takes longer than they do. */
const test = base.extend<OwnTest, { readonly hub: HubSite }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  begin: async ({}, use) => {
    const project = await builtProject();
    const running: Started[] = [];
    await use((port) => {
      const environment = { PORT: port, SEATBOOK_APP: '', SEATBOOK_DATA: join(project.folder, 'data') };
      const started = start('src/build/start.mjs', environment, { cwd: project.folder });
      running.push(started);
      return started;
    });
    for (const { stop } of running) stop();
    await Promise.all(running.map(({ ended }) => ended));
    await project.remove();
  },
  hub: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const hub = await startHub();
      await use(hub);
      await hub.close();
      await removeHubData(hub);
    },
    { scope: 'worker' },
  ],
});

test.describe('npm start', () => {
  test('serves app and hub at the address it prints, and ends when it is told to', async ({ begin }) => {
    const port = await freePort();
    const address = `http://localhost:${port}/`;
    const started = begin(String(port));
    await started.prints(new RegExp(`at ${address}\n`));
    expect((await fetch(address)).status).toBe(200);
    const health = await fetch(`${address}hub/health`);
    expect(await health.json()).toMatchObject({ name: 'seatbook-hub' });
    started.stop();
    expect(await started.ended).toBe(0);
  });

  for (const port of ['zero', '0', '65536', '80.5', '-1']) {
    test(`refuses PORT=${port}`, async ({ begin }) => {
      const started = begin(port);
      expect(await started.ended).toBe(1);
      expect(started.printed()).toContain(`PORT is "${port}"`);
    });
  }
});

test.describe('the server', () => {
  test('sends what keeps the page safe with every answer', async ({ hub }) => {
    for (const path of ['', 'service-worker.js', 'no-such-file.js']) {
      const { headers } = await fetch(hub.address + path);
      expect(headers.get('content-security-policy')).toBe(headerPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  test('lets only what is named by its content be kept', async ({ hub }) => {
    const page = await (await fetch(hub.address)).text();
    const script = /assets\/[^"]+\.js/.exec(page)?.[0] ?? '';
    const asset = await fetch(hub.address + script);
    expect(asset.headers.get('content-type')).toContain('text/javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    for (const path of ['', 'service-worker.js', 'manifest.webmanifest']) {
      expect((await fetch(hub.address + path)).headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('sends its other name to the one address of the book', async ({ hub }) => {
    const { port } = new URL(hub.address);
    const answer = await fetch(`http://127.0.0.1:${port}/some/path?a=b`, { redirect: 'manual' });
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(`http://localhost:${port}/some/path?a=b`);
  });

  test('serves nothing outside of its folder', async ({ hub }) => {
    const paths = [
      '/../package.json',
      '/assets/../../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/index.html%00.js',
      '/%E0%A4%A',
      '/assets',
    ];
    for (const path of paths) expect(await statusOf(hub.address, path), path).toBe(404);
    expect(await statusOf(hub.address, '/', 'POST')).toBe(405);
    expect(await statusOf(hub.address, '/', 'HEAD')).toBe(200);
  });
});

test.describe('beside the service worker', () => {
  test('the hub answers for itself, and is never kept', async ({ page, hub }) => {
    await page.goto(hub.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await page.goto(`${hub.address}hub/health`);
    await expect(page.getByText('seatbook-hub')).toBeVisible();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((path) => path.startsWith('/hub'))).toEqual([]);
  });

  test('the app goes on without the hub, and does not speak for it', async ({ page }) => {
    const hub = await startHub();
    await page.goto(hub.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await hub.close();
    await removeHubData(hub);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.goto(`${hub.address}hub/health`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
});

/** As it is written: `fetch` would tidy the path up first. */
function statusOf(address: string, path: string, method = 'GET'): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
