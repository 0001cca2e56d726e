import { describe, expect, test } from 'vitest';
import { createPasswordSource } from '../../../src/core/passwords.ts';
import { seededBytes } from '../../support/seeded-bytes.ts';

const count = 20_000;
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const lower = 'abcdefghjkmnpqrstuvwxyz';
const digits = '23456789';
const rest = lower + digits;
const restLength = 11;

const passwords = take(createPasswordSource(seededBytes(20)));

function take(source: () => string): string[] {
  return Array.from({ length: count }, () => source());
}

describe('temporary passwords', () => {
  test('have one form: three groups of four, the first character a capital letter', () => {
    const form = new RegExp(`^[${upper}][${rest}]{3}-[${rest}]{4}-[${rest}]{4}$`);
    expect(passwords.filter((password) => !form.test(password))).toEqual([]);
  });

  test('have no characters that are taken for others', () => {
    expect(passwords.filter((password) => /[IOilo01|]/.test(password))).toEqual([]);
  });

  test('have at least three of the four classes', () => {
    const classes = [/[A-Z]/, /[a-z]/, /[0-9]/];
    expect(passwords.filter((password) => !classes.every((one) => one.test(password)))).toEqual([]);
  });

  test('are all different, and others for other bytes', () => {
    expect(new Set([...passwords, ...take(createPasswordSource(seededBytes(21)))]).size).toBe(2 * count);
  });

  test('repeat with their bytes', () => {
    expect(take(createPasswordSource(seededBytes(20)))).toEqual(passwords);
  });
});

/** The chances of each symbol at a place, given that a password without letter or digit is drawn again. */
function chances(position: number): ReadonlyMap<string, number> {
  if (position === 0) return new Map(Array.from(upper, (symbol) => [symbol, 1 / upper.length]));
  const never = (alphabet: string, places: number) => (1 - alphabet.length / rest.length) ** places;
  const kept = 1 - never(lower, restLength) - never(digits, restLength);
  return new Map(
    Array.from(rest, (symbol) => {
      const missing = lower.includes(symbol) ? digits : lower;
      return [symbol, (1 - never(missing, restLength - 1)) / rest.length / kept] as const;
    }),
  );
}

/** Pearson's chi-square summed over the twelve places, as standard deviations above what chance gives. */
function unevenness(all: readonly string[]): number {
  let sum = 0;
  let freedom = 0;
  for (let position = 0; position <= restLength; position++) {
    const seen = new Map<string, number>();
    for (const password of all) {
      const symbol = password.replaceAll('-', '')[position] ?? '';
      seen.set(symbol, (seen.get(symbol) ?? 0) + 1);
    }
    for (const [symbol, chance] of chances(position)) {
      const expected = all.length * chance;
      sum += ((seen.get(symbol) ?? 0) - expected) ** 2 / expected;
    }
    freedom += chances(position).size - 1;
  }
  return (sum - freedom) / Math.sqrt(2 * freedom);
}

/** The mistake that the rejection is there to avoid: a byte's remainder favors the first symbols. */
function createBiasedSource(): () => string {
  const bytes = seededBytes(22);
  return () => {
    for (;;) {
      const symbols = Array.from(bytes(restLength + 1), (byte, index) => {
        const alphabet = index === 0 ? upper : rest;
        return alphabet[byte % alphabet.length] ?? '';
      });
      const password = symbols.join('').replace(/^(.{4})(.{4})/, '$1-$2-');
      if (/[a-z]/.test(password) && /[0-9]/.test(password)) return password;
    }
  };
}

describe('every symbol', () => {
  test('is as likely as every other at every place', () => {
    expect(Math.abs(unevenness(passwords))).toBeLessThan(4);
  });

  test('would not be if bytes were cut to size by their remainder', () => {
    expect(unevenness(take(createBiasedSource()))).toBeGreaterThan(10);
  });
});
