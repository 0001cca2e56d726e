import { expect, test } from 'vitest';
import { HubFollower } from '../../src/sync/follow-hub.ts';
import { keepHubConnection } from '../../src/sync/hub-connection.ts';
import { noon } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { gate, standingClock } from '../support/engine.ts';

test('a stream that is closed as soon as it opens is opened again later each time', async () => {
  const database = await openDatabase();
  const membership = { device: 'd1', name: 'Tablet', person: 'Robin', role: 'technician' } as const;
  await keepHubConnection(database, { ...membership, organization: 'Contoso', since: noon }, 'a-token');
  const clock = standingClock();
  let planned = gate();
  const delays: number[] = [];
  const follower = new HubFollower({
    database,
    hub: {
      address: 'https://hub.example',
      limitMs: 1000,
      fetch: () => Promise.resolve(new Response('')),
    },
    chance: () => 0,
    // Whatever watches over the open stream is called off when it ends.
    after(ms, run) {
      if (ms < 20_000) delays.push(ms);
      const callOff = clock.after(ms, run);
      if (ms < 20_000) planned.open();
      return callOff;
    },
    changed: () => undefined,
    reached: () => undefined,
  });
  follower.look();
  for (let times = 0; times < 3; times++) {
    await planned.opened;
    planned = gate();
    clock.pass(delays.at(-1) ?? 0);
  }
  await planned.opened;
  expect(delays).toEqual([1000, 2000, 4000, 8000]);
});
