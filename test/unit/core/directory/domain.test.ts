import { expect, test } from 'vitest';
import { parseDomain, splitDomains } from '../../../../src/core/directory/domain.ts';

test.each([
  ['contoso.com', 'contoso.com'],
  ['  Contoso.COM. ', 'contoso.com'],
  ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
  ['jane.doe@contoso.example', 'contoso.example'],
  ['@contoso.example', 'contoso.example'],
  ['https://contoso.com/', 'contoso.com'],
  ['xn--mller-kva.de', 'xn--mller-kva.de'],
  ['ｃｏｎｔｏｓｏ.com', 'contoso.com'],
  [`${'a'.repeat(63)}.de`, `${'a'.repeat(63)}.de`],
])('takes %j', (text, domain) => {
  expect(parseDomain(text)).toBe(domain);
});

test.each([
  '',
  'contoso',
  'contoso.',
  'contoso..com',
  '-contoso.com',
  'contoso-.com',
  'müller.de',
  'contoso.com/path',
  'con toso.com',
  '192.168.0.1',
  'contoso.c',
  `${'a'.repeat(64)}.de`,
  `${'a.'.repeat(126)}com`,
])('does not take %j', (text) => {
  expect(parseDomain(text)).toBeUndefined();
});

test('separates a pasted list', () => {
  expect(splitDomains('a.de, b.de;c.de\n d.de ')).toEqual(['a.de', 'b.de', 'c.de', 'd.de']);
});
