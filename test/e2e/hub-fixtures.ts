import { loadMessages } from '../../src/messages/load.ts';
import type { Person } from './pages/person.ts';
import { arrive } from './pages/shell.ts';
import { test } from './fixtures.ts';
import { startTeam, type Team } from './support/team.ts';

/** With a hub of its own for each test, at which the person has the app open. */
export const hubTest = test.extend<{ team: Team; reader: Person }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  team: async ({}, use) => {
    const team = await startTeam();
    await use(team);
    await team.close();
  },
  site: async ({ team }, use) => use(team),
  /** Somebody whom the hub turns away on purpose, which the browser writes down as errors. */
  reader: async ({ browser, team, language }, use) => {
    const context = await browser.newContext();
    const reader = { page: await context.newPage(), words: await loadMessages(language) };
    await arrive(reader, team.address);
    await use(reader);
    await context.close();
  },
});
