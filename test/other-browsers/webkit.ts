import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { vi } from 'vitest';
import { findWebKit } from '../support/other-browsers.mjs';
import { patienceMs, type DrivenBrowser } from './driven-browser.ts';

/** The key under which WebDriver names an element: https://www.w3.org/TR/webdriver2/#elements */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK by plain WebDriver (https://www.w3.org/TR/webdriver2/), on a screen that nobody sees. */
export async function startWebKit(): Promise<DrivenBrowser> {
  const programs = findWebKit();
  if (!programs) throw new Error('WebKitGTK was here a moment ago');
  const port = await freePort();
  // In a group of its own: the driver and the screen end with it.
  const screen = '-screen 0 1440x900x24';
  const driver = spawn(programs.screen, ['-a', '-s', screen, programs.driver, `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
  });
  const server = `http://127.0.0.1:${port}`;
  await eventually(() => ask(server, 'GET', '/status'));
  const capabilities = {
    alwaysMatch: {
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      timeouts: { script: patienceMs, pageLoad: patienceMs, implicit: 0 },
    },
  };
  const made = await ask(server, 'POST', '/session', { capabilities });
  const session = `${server}/session/${String(field(made, 'sessionId'))}`;
  await ask(session, 'POST', '/window/maximize', {});
  const first = async (path: string) =>
    String(field(await ask(session, 'POST', '/element', { using: 'xpath', value: path }), elementKey));
  return {
    async open(address) {
      await ask(session, 'POST', '/url', { url: address });
    },
    async reload() {
      await ask(session, 'POST', '/refresh', {});
    },
    click: (path) =>
      // It may be covered or drawn anew in between; then it is looked for again.
      eventually(async () => {
        const element = await first(path);
        // The driver scrolls the window, but not what scrolls within it.
        await ask(session, 'POST', '/execute/sync', {
          script: 'arguments[0].scrollIntoView({ block: "center" })',
          args: [{ [elementKey]: element }],
        });
        await ask(session, 'POST', `/element/${element}/click`, {});
      }),
    text: (path) =>
      eventually(async () =>
        String(await ask(session, 'GET', `/element/${await first(path)}/property/textContent`)),
      ),
    giveFile: (path, file) =>
      eventually(async () => {
        await ask(session, 'POST', `/element/${await first(path)}/value`, { text: file });
      }),
    run: (body) =>
      ask(session, 'POST', '/execute/async', {
        script: `const done = arguments[0]; (async () => { ${body} })().then(done, (error) => done(String(error)));`,
        args: [],
      }),
    async close() {
      await ask(session, 'DELETE', '');
      if (driver.pid !== undefined) process.kill(-driver.pid);
    },
  };
}

function eventually<Value>(look: () => Promise<Value>): Promise<Value> {
  return vi.waitFor(look, { timeout: patienceMs, interval: 50 });
}

async function ask(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${base}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const value = field(await response.json(), 'value');
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
  return value;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
