import { loadMessages } from '../../src/messages/load.ts';
import { expect, test as base, watch } from './fixtures.ts';
import type { Person } from './pages/person.ts';
import { arrive } from './pages/shell.ts';
import { openProfile } from './support/profile.ts';

/** A person at a browser on the disk. */
export interface Desk {
  readonly me: Person;
  kill(): Promise<void>;
}

/** Opens the browser, each time on the same profile and with the app at the same address. */
type SitDown = (how?: { readonly offline: boolean }) => Promise<Desk>;

export const test = base.extend<{ sitDown: SitDown }>({
  sitDown: async ({ site }, use, testInfo) => {
    const folder = testInfo.outputPath('profile');
    const words = await loadMessages('en');
    let last: Desk | undefined;
    await use(async ({ offline } = { offline: false }) => {
      const { context, kill } = await openProfile(folder);
      const misdeeds = watch(context);
      if (offline) await context.setOffline(true);
      const desk = {
        me: { page: await context.newPage(), words },
        async kill() {
          last = undefined;
          await kill();
          expect(misdeeds).toEqual({ errors: [], requests: [] });
        },
      };
      last = desk;
      await arrive(desk.me, site.address);
      return desk;
    });
    await last?.kill();
  },
});
