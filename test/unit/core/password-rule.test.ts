import { expect, test } from 'vitest';
import { isPasswordAllowed } from '../../../src/core/password-rule.ts';
import { createPasswordSource } from '../../../src/core/passwords.ts';
import { seededBytes } from '../../support/seeded-bytes.ts';

test.each([
  ['Abcdef12', true],
  ['abc def!', false],
  ['abc dEf!', true],
  ['abcdef12', false],
  ['ABCDEF12', false],
  ['Abcdef1', false],
  [`Ab1${'x'.repeat(253)}`, true],
  [`Ab1${'x'.repeat(254)}`, false],
  ['Abcdef12ü', false],
  ['Abcdef12\n', false],
  ['Abcdef12\t', false],
  ['xx-ANNA.Lee-1', false],
  ['anna-Lee-1', true],
])('the password %j is taken: %s', (password, allowed) => {
  expect(isPasswordAllowed(password, 'Anna.Lee@school.example')).toBe(allowed);
});

test('a name of two letters says nothing about a password', () => {
  expect(isPasswordAllowed('Bo-stands-1', 'bo@school.example')).toBe(true);
});

test('every password that is made here is taken', () => {
  const make = createPasswordSource(seededBytes(7));
  const refused = Array.from({ length: 2000 }, make).filter(
    (password) => !isPasswordAllowed(password, 'anna.lee@school.example'),
  );
  expect(refused).toEqual([]);
});
