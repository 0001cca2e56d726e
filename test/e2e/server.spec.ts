import { createServer, request } from 'node:http';
import { headerPolicy } from '../../src/build/policy.mjs';
import { expect, test as base } from './fixtures.ts';
import { startSite } from './support/site.ts';
import { builtProject, freePort, start, type Started } from './support/started.ts';

/** Starts it as `npm start` does, and ends what is still running afterwards. */
const test = base.extend<{ begin: (port: string) => Started }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  begin: async ({}, use) => {
    const project = await builtProject();
    const running: Started[] = [];
    await use((port) => {
      const started = start(project.folder, port);
      running.push(started);
      return started;
    });
    for (const { stop } of running) stop();
    await Promise.all(running.map(({ ended }) => ended));
    await project.remove();
  },
});

test.describe('npm start', () => {
  test('prints the address it serves, and ends when it is told to', async ({ begin }) => {
    const port = await freePort();
    const started = begin(String(port));
    await started.prints(`http://localhost:${port}/`);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
    started.stop();
    expect(await started.ended).toBe(0);
  });

  test('says so when another program has the port', async ({ begin }) => {
    const other = createServer((_, response) => response.end('something else'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const started = begin(String(port));
    expect(await started.ended).toBe(1);
    expect(started.printed()).toContain(`Port ${port} is taken by another program`);
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  });

  test('says so when another Seatbook has the port', async ({ begin, site }) => {
    const started = begin(new URL(site.address).port);
    expect(await started.ended).toBe(1);
    expect(started.printed()).toContain('taken by another Seatbook');
    expect(started.printed()).toContain(site.address);
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
  test('sends what keeps the page safe with every answer', async ({ site }) => {
    for (const path of ['', 'service-worker.js', 'no-such-file.js']) {
      const { headers } = await fetch(site.address + path);
      expect(headers.get('content-security-policy')).toBe(headerPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  test('lets only what is named by its content be kept', async ({ site }) => {
    const page = await (await fetch(site.address)).text();
    const script = /assets\/[^"]+\.js/.exec(page)?.[0] ?? '';
    const asset = await fetch(site.address + script);
    expect(asset.headers.get('content-type')).toContain('text/javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    for (const path of ['', 'service-worker.js', 'manifest.webmanifest']) {
      expect((await fetch(site.address + path)).headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('sends its other name to the one address of the book', async ({ site }) => {
    const { port } = new URL(site.address);
    const answer = await fetch(`http://127.0.0.1:${port}/some/path?a=b`, { redirect: 'manual' });
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(`http://localhost:${port}/some/path?a=b`);
  });

  test('serves nothing outside of its folder', async ({ site }) => {
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
    for (const path of paths) expect(await statusOf(site.address, path), path).toBe(404);
    expect(await statusOf(site.address, '/', 'POST')).toBe(405);
    expect(await statusOf(site.address, '/', 'HEAD')).toBe(200);
  });

  test('is there once only on a port', async ({ site }) => {
    await expect(startSite(Number(new URL(site.address).port))).rejects.toThrow('EADDRINUSE');
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
