import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../src/messages/format.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 8, 3, 12);

describe('plural', () => {
  const users = {
    one: '# пользователь',
    few: '# пользователя',
    many: '# пользователей',
    other: '# пользователя',
  };

  it.each([
    [0, '0 пользователей'],
    [1, '1 пользователь'],
    [2, '2 пользователя'],
    [4, '4 пользователя'],
    [5, '5 пользователей'],
    [11, '11 пользователей'],
    [12, '12 пользователей'],
    [21, '21 пользователь'],
    [22, '22 пользователя'],
    [111, '111 пользователей'],
  ])('declines Russian for %i', (n, text) => {
    expect(createFormats('ru').plural(n, users)).toBe(text);
  });

  it('knows that French counts nothing in the singular and English in the plural', () => {
    const forms = { one: '# one', other: '# other' };
    expect(createFormats('fr').plural(0, forms)).toBe('0 one');
    expect(createFormats('en').plural(0, forms)).toBe('0 other');
  });

  it('takes the general form where a language needs no other', () => {
    expect(createFormats('zh-TW').plural(1, { other: '# 位' })).toBe('1 位');
    expect(createFormats('fr').plural(1_000_000, { one: '# a', other: '# b' })).toMatch(/ b$/);
  });

  it('writes the number as the language does', () => {
    expect(createFormats('de').plural(1200, { other: '# Benutzer' })).toBe('1.200 Benutzer');
  });
});

describe('age', () => {
  it.each([
    [0, 'now'],
    [59_999, 'now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [hour, '1 hour ago'],
    [3 * day, '3 days ago'],
    [3 * day - 1, '2 days ago'],
    [30 * day, '1 month ago'],
    [400 * day, '1 year ago'],
  ])('of %i ms is "%s"', (elapsed, text) => {
    expect(createFormats('en').age(now - elapsed, now)).toBe(text);
  });

  it('is never in the future, even when the clock was set back', () => {
    expect(createFormats('en').age(now + day, now)).toBe('now');
  });

  it('declines in Russian', () => {
    const { age } = createFormats('ru');
    expect(age(now - 3 * day, now)).toBe('3 дня назад');
    expect(age(now - 5 * day, now)).toBe('5 дней назад');
  });
});

describe('the other formats', () => {
  it('groups numbers by language', () => {
    expect(createFormats('en').number(1200)).toBe('1,200');
    expect(createFormats('fr').number(1200)).toMatch(/^1\s200$/u);
  });

  it('names countries, and gives back what is no country code', () => {
    const { countryName } = createFormats('de');
    expect(countryName('TW')).toBe('Taiwan');
    expect(countryName('CH')).toBe('Schweiz');
    expect(countryName('Germany')).toBe('Germany');
    expect(countryName('')).toBe('');
  });

  it('joins lists by language', () => {
    expect(createFormats('de').list(['A', 'B', 'C'])).toBe('A, B und C');
    expect(createFormats('zh-TW').list(['A', 'B'])).toBe('A和B');
  });

  it('quotes as the language does', () => {
    expect(createFormats('en').quote('a')).toBe('“a”');
    expect(createFormats('de').quote('a')).toBe('„a“');
    expect(createFormats('fr').quote('a')).toBe('«\u00a0a\u00a0»');
    expect(createFormats('zh-TW').quote('a')).toBe('「a」');
  });

  it.each([
    [0, '0 kB'],
    [1, '0.1 kB'],
    [48_200, '48.2 kB'],
    [20_000_000, '20 MB'],
  ])('writes %i bytes as %s', (bytes, text) => {
    expect(createFormats('en').fileSize(bytes)).toBe(text);
  });

  it('is made once per language', () => {
    expect(createFormats('en')).toBe(createFormats('en'));
  });
});
