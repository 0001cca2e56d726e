import { afterAll, beforeAll } from 'vitest';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { addDevice } from '../../src/hub/device-token.ts';
import { serveHub } from '../../src/hub/serve.ts';
import type { ServedHub } from '../../src/hub/serve.ts';
import { createHubRemote } from '../../src/remotes/hub.ts';
import { begin, deviceIn, hubOf } from './hub.ts';
import type { TestDatabase } from './hub-databases.ts';
import type { Authority, AuthorityStart } from './remote-suite.ts';

export interface HubUnderTest {
  address(): string;
  database(): HubDatabase;
  /** What the hub wrote to its log. */
  readonly log: string[];
  /** Customer `school` of a new organization, and the token of a device in it. */
  authority(
    start?: AuthorityStart,
  ): Promise<Authority & { readonly token: string; readonly organization: string }>;
}

/** A hub on a real port for all tests of a file. */
export function useServedHub({ open }: TestDatabase): HubUnderTest {
  let database: HubDatabase | undefined;
  let hub: ServedHub | undefined;
  let organizations = 0;
  const log: string[] = [];
  beforeAll(async () => {
    database = await open();
    hub = await serveHub(hubOf(database), 0, (error) => log.push(String(error)));
  });
  afterAll(async () => {
    await hub?.close();
    await database?.close();
  });
  const opened = (): HubDatabase => {
    if (!database) throw new Error('used before the test begins');
    return database;
  };
  const address = () => hub?.address ?? '';
  return {
    address,
    database: opened,
    log,
    async authority(start) {
      const organization = `team-${organizations++}`;
      const token = await addDevice(hubOf(opened()), deviceIn(organization));
      await begin(opened(), start, { organization, customer: 'school', device: 'laptop' });
      return {
        token,
        organization,
        open: (delay = () => Promise.resolve()) =>
          createHubRemote({
            address: address(),
            token,
            customer: 'school',
            limitMs: 20_000,
            fetch: async (input, init) => {
              await delay();
              return fetch(input, init);
            },
          }),
      };
    },
  };
}
