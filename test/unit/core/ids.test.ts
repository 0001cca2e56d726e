import { validate, version } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createIdSource, nameId, userIdFromFile } from '../../../src/core/ids.ts';
import { noon } from '../../support/builders.ts';
import { seededBytes } from '../../support/seeded-bytes.ts';

/** A clock that gives these times one after the other, and then the last one for ever. */
function clock(...times: readonly number[]): () => number {
  const left = [...times];
  return () => (left.length > 1 ? left.shift() : left[0]) ?? noon;
}

function take(source: () => string, count: number): string[] {
  return Array.from({ length: count }, () => source());
}

function timeOf(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

describe('ids made here', () => {
  test('are UUIDs of version 7, all different', () => {
    const ids = take(createIdSource(clock(noon), seededBytes(1)), 5000);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('rise within one millisecond and across them', () => {
    const times = Array.from({ length: 5000 }, (_, index) => noon + Math.floor(index / 1700));
    const ids = take(createIdSource(clock(...times), seededBytes(2)), times.length);
    expect(ids).toEqual([...ids].sort());
    expect(ids.map(timeOf)).toEqual(times);
  });

  test('rise when the clock goes back, and follow it again once it is ahead', () => {
    const source = createIdSource(
      clock(noon, noon - 60_000, noon - 59_000, noon + 1, noon + 1),
      seededBytes(3),
    );
    const ids = take(source, 5);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(5);
    expect(ids.map(timeOf)).toEqual([noon, noon, noon, noon + 1, noon + 1]);
  });

  test('differ between two devices at the same moment', () => {
    const one = take(createIdSource(clock(noon), seededBytes(4)), 1000);
    const other = take(createIdSource(clock(noon), seededBytes(5)), 1000);
    expect(new Set([...one, ...other]).size).toBe(2000);
  });

  test('ask for random bytes many ids at a time', () => {
    const bytes = seededBytes(6);
    const asked: number[] = [];
    const source = createIdSource(clock(noon), (length) => {
      asked.push(length);
      return bytes(length);
    });
    take(source, 1025);
    expect(asked).toHaveLength(2);
  });
});

describe('ids made from names', () => {
  test('are the same on every device', () => {
    // Written down: another value would double every user that a file has brought.
    expect(nameId('school.example')).toBe('d0c74b47-def5-5ca7-b5bb-e1ffe718ab69');
    expect(userIdFromFile('school', 'anna@school.example')).toBe(nameId('school/anna@school.example'));
  });

  test('differ by customer and by user name', () => {
    const ids = ['school', 'plant'].flatMap((customer) =>
      ['anna@x.example', 'ben@x.example'].map((key) => userIdFromFile(customer, key)),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => version(id) === 5)).toBe(true);
  });
});
