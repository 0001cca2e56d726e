import { test as base, expect } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../src/build/serve.mjs';

const appFolder = fileURLToPath(new URL('../../dist/app', import.meta.url));

export interface Site {
  readonly address: string;
  /** Really stops the server: nothing answers any more. */
  close(): Promise<void>;
}

/** Serves the built app on a port of its own. */
export function startSite(port = 0): Promise<Site> {
  return serve({ folder: appFolder, port });
}

/** Every page is watched: an error in its console, of any kind, fails the test. */
export const test = base.extend<{ site: Site; consoleErrors: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
  consoleErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
