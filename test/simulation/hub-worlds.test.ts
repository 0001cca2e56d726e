import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/hub/database/migrate.ts';
import { openPglite } from '../../src/hub/database/pglite.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { runs } from '../support/runs.ts';
import { HubAuthority } from './world/hub-authority.ts';
import { playUntil } from './world/story.ts';
import { Tally } from './world/tally.ts';

const { numRuns } = runs(2);

describe('the hub on PGlite', () => {
  let database: HubDatabase | undefined;
  beforeAll(async () => {
    database = await openPglite();
    const migrated = await migrate(database);
    if (!migrated.ok) throw new Error(`not migrated: ${migrated.problem.code}`);
  });
  afterAll(() => database?.close());

  test(
    'worlds of 700 operations keep every law',
    async () => {
      const tally = new Tally();
      for (let seed = 1; seed <= numRuns; seed++) {
        const authorities: HubAuthority[] = [];
        const story = await playUntil(
          {
            seed,
            customers: 2,
            seats: 60,
            names: 500,
            async authorityOf(court, customer, seats) {
              if (!database) throw new Error('used before the test begins');
              const key = { organization: `team-${seed}`, customer };
              const authority = await HubAuthority.begin(court, database, key, seats);
              authorities.push(authority);
              return authority;
            },
          },
          { operations: 700, largest: 30 },
        );
        for (const authority of authorities) await authority.checkEffects();
        story.world.court.judge();
        tally.add(story);
      }
      console.info(`Worlds at the hub: ${tally.text}`);
      expect(tally.text).toContain('operations');
    },
    numRuns * 240_000,
  );
});
