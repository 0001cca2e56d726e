import { test as base, expect, watch } from './fixtures.ts';
import type { Person } from './pages/person.ts';
import { arrive } from './pages/shell.ts';
import { startTeam, type Team } from './support/team.ts';

/** With one hub for all tests of a process: to make its database takes longer than they do. */
export const teamTest = base.extend<{ other: Person; turnsAway: boolean }, { team: Team }>({
  team: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const team = await startTeam();
      await use(team);
      await team.close();
    },
    { scope: 'worker' },
  ],
  site: async ({ team }, use) => use(team),
  /** Whether the hub turns the colleague away on purpose, which the browser writes down as errors. */
  turnsAway: [false, { option: true }],
  /** A colleague with a device of their own. */
  other: async ({ browser, team, turnsAway, me }, use) => {
    const context = await browser.newContext();
    const misdeeds = watch(context);
    const person = { page: await context.newPage(), words: me.words };
    await arrive(person, team.address);
    await use(person);
    await context.close();
    expect(misdeeds.requests).toEqual([]);
    if (!turnsAway) expect(misdeeds.errors).toEqual([]);
  },
});
