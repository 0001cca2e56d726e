import { describe, expect, test } from 'vitest';
import type { Defense } from './world/defenses.ts';
import { LawBroken } from './world/laws.ts';
import type { Law } from './world/laws.ts';
import { playUntil } from './world/story.ts';

/** The first two are enough for most as things stand; the others are for when the world has changed. */
const seeds = [4, 6, 1, 2, 3, 5, 7, 8, 9, 10];
const size = { operations: 300, largest: 8, checkEvery: 10 };

/** The laws that may be the first to fail without it. */
const controls: Readonly<Record<Defense, readonly Law[]>> = {
  'stored answers': ['each effect exactly once'],
  'sending marked first': ['what is said is what was decided'],
  'same id again': ['what is said is what was decided', 'what is done is in base'],
  'echo before done': ['what is done is in base'],
  // A record that is there first is not checked once more when its packets come.
  'record last': ['an action is whole or not there', 'never more promised than believed free'],
  'seats checked at commit': ['never more promised than believed free'],
  'conditional seats': ['assigned never grows past total'],
  'rebase by replay': ['what you see is base and what waits', 'never more promised than believed free'],
};

async function brokenIn(seed: number, lacks?: Defense): Promise<Law | undefined> {
  try {
    const setup = { seed, customers: 2, seats: 20, names: 120 };
    await playUntil(lacks ? { ...setup, lacks } : setup, size);
    return undefined;
  } catch (error) {
    if (error instanceof LawBroken) return error.law;
    throw error;
  }
}

/** Each must fail: a law that nothing can break says nothing. */
describe('positive controls', () => {
  test.each(Object.entries(controls) as [Defense, readonly Law[]][])(
    'without %s a law fails',
    async (lacks, laws) => {
      for (const seed of seeds) {
        const broken = await brokenIn(seed, lacks);
        if (!broken) continue;
        console.info(`Without ${lacks}, seed ${seed}: ${broken}`);
        expect(laws).toContain(broken);
        // And it is the switch alone that makes it fail.
        expect(await brokenIn(seed)).toBeUndefined();
        return;
      }
      expect.fail(`all ${seeds.length} worlds kept every law without it`);
    },
  );
});
