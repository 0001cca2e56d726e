import { expect, test } from 'vitest';
import { runs } from '../support/runs.ts';
import { brokenSeeds } from './counterexamples.ts';
import { playUntil } from './world/story.ts';
import { Tally } from './world/tally.ts';

const { numRuns } = runs(20);
const seeds = [...brokenSeeds, ...Array.from({ length: numRuns }, (_, index) => index + 1)];

test(
  `${seeds.length} worlds of 10,000 operations keep every law`,
  async () => {
    const tally = new Tally();
    for (const seed of seeds) {
      try {
        tally.add(
          await playUntil(
            { seed, customers: 3, seats: 400, names: 9000 },
            { operations: 10_000, largest: 200 },
          ),
        );
      } catch (error) {
        throw new Error(`Seed ${seed}; add it to counterexamples.ts`, { cause: error });
      }
    }
    console.info(`Big worlds: ${tally.text}`);
    expect(tally.text).toContain('operations');
  },
  seeds.length * 60_000,
);
