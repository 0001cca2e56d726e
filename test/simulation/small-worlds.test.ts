import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../support/runs.ts';
import { counterexamples } from './counterexamples.ts';
import { someCommands } from './world/commands.ts';
import { play } from './world/story.ts';
import { Tally } from './world/tally.ts';

const { numRuns } = runs(60);

/** Few seats, few names, few operations: what breaks is shrunk to the few things that had to happen. */
test(
  'small worlds keep every law',
  async () => {
    const tally = new Tally();
    await fc.assert(
      fc.asyncProperty(fc.integer(), someCommands(60, 4), async (seed, commands) => {
        tally.add(await play({ seed, customers: 2, seats: 5, names: 12 }, commands));
      }),
      { numRuns, examples: counterexamples },
    );
    console.info(`Small worlds: ${tally.text}`);
    expect(tally.text).toContain('operations');
  },
  numRuns * 30_000,
);

test('a world goes the same way each time', async () => {
  const setup = { seed: 7, customers: 2, seats: 6, names: 30 };
  const [commands = []] = fc.sample(someCommands(60, 5), { numRuns: 1, seed: 7 });
  const traces = [];
  for (let time = 0; time < 2; time++) {
    const { world, fates } = await play(setup, commands);
    const states = fates.map(({ operation, delivery }) => `${operation.id} ${delivery.state}`);
    traces.push([states, world.timeline.now, [...world.network.counts], [...world.court.looks]]);
  }
  expect(traces[0]).toEqual(traces[1]);
});
