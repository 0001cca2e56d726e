import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../src/core/outbox/failure.ts';
import type { Rest } from '../../../../src/core/outbox/rest.ts';
import { isStuck, restAfter, restMs, wakened } from '../../../../src/core/outbox/rest.ts';

const unknown: Failure = { class: 'unknown' };
const minute = 60_000;

/** So many failures one after the other, each at the moment it is tried again. */
function failing(times: number, failure: Failure = unknown, chance = 0): readonly Rest[] {
  const rests: Rest[] = [];
  for (let index = 0; index < times; index++) {
    const before = rests.at(-1);
    rests.push(restAfter(before, failure, { now: before?.until ?? 0, since: before?.until ?? 0, chance }));
  }
  return rests;
}

describe('after a failure a lane rests', () => {
  test('twice as long each time, and at most five minutes', () => {
    const waits = failing(12).map(({ until }, index, all) => until - (all[index - 1]?.until ?? 0));
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
    expect(waits.at(-1)).toBe(5 * minute);
  });

  test.each([
    [0, 2000],
    [0.5, 1500],
    [1, 1000],
  ])('less by chance: at %d it is %d ms', (chance, wait) => {
    expect(failing(1, unknown, chance)[0]?.until).toBe(wait);
  });

  test('as long as the authority asks for, never shorter', () => {
    const busy: Failure = { class: 'retryable', retryAfterMs: 30_000 };
    expect(failing(1, busy, 0)[0]?.until).toBe(30_000);
    expect(failing(1, busy, 1)[0]?.until).toBe(33_000);
    expect(failing(8, { class: 'retryable', retryAfterMs: 1000 }).at(-1)?.failures).toBe(8);
    expect(failing(1, { class: 'retryable' })[0]?.until).toBe(2000);
  });

  test.each(['sign-in', 'access', 'ours'] as const)('until a person acts, when it is %s', (kind) => {
    const [rest] = failing(1, { class: kind });
    expect(rest?.until).toBe(Infinity);
    expect(rest && isStuck(rest, 0)).toBe(true);
  });

  test('no longer than till somebody asks, unless the authority said when', () => {
    const [own] = failing(1);
    const [asked] = failing(1, { class: 'retryable', retryAfterMs: 30_000 });
    expect(own && wakened(own).until).toBe(0);
    expect(asked && wakened(asked).until).toBe(30_000);
  });
});

describe('a clock that is set back', () => {
  const day = 24 * 60 * minute;

  test('does not make a lane rest for a day', () => {
    const asked: Failure = { class: 'retryable', retryAfterMs: 30_000 };
    for (const failure of [unknown, asked]) {
      const rest = restAfter(undefined, failure, { now: 2 * day, since: 2 * day, chance: 0 });
      expect(restMs(rest, 2 * day)).toBeGreaterThan(0);
      expect(restMs(rest, day)).toBe(0);
      expect(restMs(wakened(rest), day)).toBe(0);
    }
  });

  test('does not try by itself what waits for a person', () => {
    const rest = restAfter(undefined, { class: 'sign-in' }, { now: 2 * day, since: 2 * day, chance: 0 });
    expect(restMs(rest, day)).toBe(Infinity);
  });

  test('does not hide that a lane is stuck', () => {
    const rest = restAfter(undefined, unknown, { now: 2 * day, since: 2 * day, chance: 0 });
    const again = restAfter(rest, unknown, { now: day, since: day, chance: 0 });
    expect(isStuck(again, day + minute)).toBe(true);
  });
});

describe('a lane is stuck', () => {
  test('when nothing has worked for a minute, counted from when it last did', () => {
    const rest = restAfter(undefined, unknown, { now: 5000, since: 1000, chance: 0 });
    const again = restAfter(rest, unknown, { now: 9000, since: 7000, chance: 0 });
    expect(again.since).toBe(1000);
    expect(isStuck(again, 1000 + minute - 1)).toBe(false);
    expect(isStuck(again, 1000 + minute)).toBe(true);
  });

  test('not when there is just no network', () => {
    const rest = restAfter(undefined, { class: 'not-sent' }, { now: 0, since: 0, chance: 0 });
    expect(isStuck(rest, 10 * minute)).toBe(false);
  });
});
