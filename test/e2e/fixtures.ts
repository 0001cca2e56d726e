import { test as base, expect, type BrowserContext } from '@playwright/test';
import type { Language } from '../../src/core/directory/customer.ts';
import { loadMessages } from '../../src/messages/load.ts';
import type { Person } from './pages/person.ts';
import { arrive } from './pages/shell.ts';
import { startSite, type Site } from './support/site.ts';

/** What a page did that none may do. */
export interface Misdeeds {
  /** What stood in its console as an error, of any kind. */
  readonly errors: string[];
  /** Requests to anywhere but this machine. */
  readonly requests: string[];
}

/** Every page is watched: an error in its console or a request to anywhere else fails the test. */
export const test = base.extend<{ language: Language; site: Site; me: Person; misdeeds: Misdeeds }>({
  /** Of the person; the browser's own is `locale`. */
  language: ['en', { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
  /** Somebody with the app open before them. */
  me: async ({ page, site, language }, use) => {
    const me = { page, words: await loadMessages(language) };
    await arrive(me, site.address);
    await use(me);
  },
  misdeeds: [
    async ({ context }, use) => {
      const misdeeds = watch(context);
      await use(misdeeds);
      expect(misdeeds).toEqual({ errors: [], requests: [] });
    },
    { auto: true },
  ],
});

/** Writes down what the pages of a context do wrong, workers included. */
export function watch(context: BrowserContext): Misdeeds {
  const misdeeds: Misdeeds = { errors: [], requests: [] };
  context.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => misdeeds.errors.push(`Uncaught: ${error.error().stack}`));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = hostname === 'localhost' || protocol === 'blob:' || protocol === 'data:';
    if (!isOwn) misdeeds.requests.push(request.url());
  });
  return misdeeds;
}

export { expect };
