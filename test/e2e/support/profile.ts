import { chromium, type BrowserContext } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumLaunch } from '../../support/chromium.mjs';

/** A browser on a profile on the disk, started by ourselves: Playwright does not let go of its own by a kill. */
export interface OpenProfile {
  readonly context: BrowserContext;
  /** Ends it at once, as a power cut does: nothing is flushed and nobody is asked. */
  kill(): Promise<void>;
}

export async function openProfile(folder: string): Promise<OpenProfile> {
  const { executablePath, args } = chromiumLaunch();
  await removeLocks(folder);
  const own = ['--headless', '--lang=en-US', '--window-size=1440,900', '--remote-debugging-port=0'];
  const child = spawn(executablePath, [...args, ...own, `--user-data-dir=${folder}`, 'about:blank'], {
    // A group of its own: renderers and the storage process go with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no profile');
  return {
    context,
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      }),
  };
}

/** What a killed Chromium leaves behind makes the next one take the profile for one in use. */
async function removeLocks(folder: string): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  const locks = files.filter((name) => name.startsWith('Singleton'));
  for (const name of locks) await rm(join(folder, name), { force: true });
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /DevTools listening on (\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error(`The browser ended: ${printed}`));
    });
  });
}
