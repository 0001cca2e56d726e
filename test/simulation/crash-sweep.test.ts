import { expect, test } from 'vitest';
import { Day } from './world/day.ts';
import { LawBroken } from './world/laws.ts';

/** Killed at each storage step there is, once before it is written and once after. */
test('a day killed at any storage step: no state is broken and nothing acknowledged is lost', async () => {
  const quiet = new Day();
  await quiet.live();
  const people = await quiet.people();
  expect(people.split('\n')).toHaveLength(37);

  let killed = 0;
  const broken: string[] = [];
  const lost: string[] = [];
  for (let step = 1; step <= quiet.steps; step++) {
    for (const isWritten of [false, true]) {
      const where = `step ${step}, ${isWritten ? 'after' : 'before'} it is written`;
      const day = new Day({ step, isWritten });
      try {
        await day.live();
        if ((await day.people()) !== people) lost.push(where);
      } catch (error) {
        if (!(error instanceof LawBroken)) throw new Error(where, { cause: error });
        const list = error.law === 'what was acknowledged stays' ? lost : broken;
        list.push(`${where}: ${error.message}`);
      }
      killed += day.kills;
    }
  }
  console.info(
    `Crash sweep: ${killed} kills at ${quiet.steps} storage steps, ${broken.length} states broken, ` +
      `${lost.length} times acknowledged work lost`,
  );
  expect({ broken, lost }).toEqual({ broken: [], lost: [] });
  expect(killed).toBe(2 * quiet.steps);
});
