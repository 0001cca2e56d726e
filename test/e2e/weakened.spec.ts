import { test as base } from './desk.ts';
import { expect } from './fixtures.ts';
import { startMortalHub, type MortalHub } from './support/mortal-hub.ts';
import { closeSender, killBeforeAnswer, killWhenSaved } from './support/scenes.ts';
import { startSite } from './support/site.ts';
import { buildWeakened } from './support/weakened.ts';

/*
 * What says that nothing is lost and nothing is doubled must be able to say otherwise: the same checks on an
 * app whose defenses are taken away. With the app as it is they are in `kill.spec.ts`, `hub-cut.spec.ts` and
 * `tabs.spec.ts`.
 */
const test = base.extend<object, { saysTooEarly: string; otherIds: string }>({
  saysTooEarly: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use, { parallelIndex }) => use(await buildWeakened('said-too-early', parallelIndex)),
    { scope: 'worker', timeout: 120_000 },
  ],
  otherIds: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use, { parallelIndex }) => use(await buildWeakened('other-ids', parallelIndex)),
    { scope: 'worker', timeout: 120_000 },
  ],
  misdeeds: async ({ context: _ }, use) => use({ errors: [], requests: [] }),
});

// Each build once.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const early = test.extend({
  site: async ({ saysTooEarly }, use) => {
    const site = await startSite(saysTooEarly);
    await use(site);
    await site.close();
  },
});

early('an app that says "saved" too early is found out', async ({ sitDown }) => {
  expect(await killWhenSaved(sitDown)).toEqual(['lost: list-1.csv']);
});

const tabs = test.extend({
  site: async ({ otherIds }, use) => {
    const site = await startSite(otherIds);
    await use(site);
    await site.close();
  },
});

tabs('tabs that send side by side, each by ids of its own, are found out', async ({ me, site }) => {
  const broken = await closeSender(me, site.address);
  // Made twice, refused because the other tab has made it, or given up by both: whichever tab was quicker.
  expect(broken.join()).toMatch(
    /user name at the authority more than once|refused name-taken|not at the authority/,
  );
});

const withHub = test.extend<{ hub: MortalHub }>({
  hub: async ({ otherIds }, use) => {
    const hub = await startMortalHub(otherIds);
    await use(hub);
    await hub.close();
  },
  site: async ({ hub }, use) => use(hub),
});

withHub('an app that asks again by other ids is found out', async ({ sitDown, hub }) => {
  const broken = await killBeforeAnswer(sitDown, hub);
  expect(broken).toContain('not done: 100 (refused name-taken)');
  expect(broken).toContain('never came about: 100');
});
