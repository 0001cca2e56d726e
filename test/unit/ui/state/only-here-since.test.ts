import { expect, test } from 'vitest';
import type { Action } from '../../../../src/core/operations/action.ts';
import { noCounts } from '../../../../src/core/outbox/delivery.ts';
import { onlyHereSince } from '../../../../src/ui/state/only-here-since.ts';
import { customer, noon, pool } from '../../../support/builders.ts';

const day = 24 * 60 * 60 * 1000;
const now = noon + 30 * day;

function action(at: number, counts: Partial<Action['counts']>, of = 'school'): Action {
  return {
    id: `a${at}`,
    customer: of,
    what: 'upload-users',
    at,
    author: 'Robin',
    firstSeq: 1,
    size: 1,
    leftOut: 0,
    products: [],
    counts: { ...noCounts, ...counts },
  };
}

const answers = [{ customer: { ...customer({ authority: 'practice' }), rev: 1 }, pools: [pool('E3', 5)] }];
const own = [{ customer: { ...customer({ authority: 'book' }), rev: 1 }, pools: [pool('E3', 5)] }];

test('what waits for two weeks is only here, until it is sent or backed up', () => {
  const waits = [action(now - 14 * day, { queued: 1 }), action(now - 2 * day, { parked: 1 })];
  expect(onlyHereSince(answers, waits, undefined, now)).toBe(now - 14 * day);
  expect(onlyHereSince(answers, waits, undefined, now - 1)).toBeUndefined();
  expect(onlyHereSince(answers, waits, now - 13 * day, now)).toBeUndefined();
  expect(onlyHereSince(answers, [action(now - 20 * day, { done: 1 })], undefined, now)).toBeUndefined();
});

test('of a customer whose authority is this book, everything is only here', () => {
  expect(onlyHereSince(own, [], undefined, now)).toBe(noon);
  expect(onlyHereSince(own, [], noon, now)).toBeUndefined();
  const done = [action(noon + day, { done: 1 })];
  expect(onlyHereSince(own, done, noon, now)).toBe(noon + day);
});

test('an empty book has nothing to lose', () => {
  expect(onlyHereSince([], [], undefined, now)).toBeUndefined();
});
