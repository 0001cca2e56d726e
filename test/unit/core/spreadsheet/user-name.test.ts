import { describe, expect, test } from 'vitest';
import { checkUserName } from '../../../../src/core/spreadsheet/user-name.ts';

const domains = ['contoso.example', `${'d'.repeat(46)}.example`];
const domain = '@contoso.example';

describe('Entra takes', () => {
  test.each([
    'a@contoso.example',
    "Tom.O'Hara_9-x@CONTOSO.example",
    '!#^~@contoso.example',
    `${'x'.repeat(64)}${domain}`,
    '-lead@contoso.example',
  ])('%s', (text) => {
    expect(checkUserName(text, domains)).toBeUndefined();
  });
});

describe('Entra does not take', () => {
  test.each([
    ['no @', 'ann.lee', { code: 'user-name-syntax' }],
    ['two @', `a@b${domain}`, { code: 'user-name-syntax' }],
    ['nothing before the @', domain, { code: 'user-name-syntax' }],
    ['nothing after the @', 'ann@', { code: 'user-name-syntax' }],
    ['accents', `zoé.ünal.é${domain}`, { code: 'user-name-characters', facts: { characters: 'éü' } }],
    ['blanks', `ann lee${domain}`, { code: 'user-name-characters', facts: { characters: '␣' } }],
    [
      'characters beyond 16 bits',
      `ann😀${domain}`,
      { code: 'user-name-characters', facts: { characters: '😀' } },
    ],
    ['a dot before the @', `ann.${domain}`, { code: 'user-name-dots' }],
    ['a dot at the start', `.ann${domain}`, { code: 'user-name-dots' }],
    ['two dots in a row', `ann..lee${domain}`, { code: 'user-name-dots' }],
    [
      'more than 64 before the @',
      `${'x'.repeat(65)}${domain}`,
      { code: 'user-name-length', facts: { length: 65, limit: 64, part: 'before' } },
    ],
    [
      'more than 48 after the @',
      `ann@${'d'.repeat(46)}.example`,
      { code: 'user-name-length', facts: { length: 54, limit: 48, part: 'after' } },
    ],
    [
      'a domain of somebody else',
      'ann@Fabrikam.example',
      { code: 'domain-foreign', facts: { domain: 'fabrikam.example', domains: domains.join(', ') } },
    ],
    ['a subdomain', 'ann@mail.contoso.example', { code: 'domain-foreign' }],
  ])('%s', (_, text, finding) => {
    expect(checkUserName(text, domains)).toMatchObject(finding);
  });
});

test('a finding shows at most 80 characters of the value', () => {
  expect(checkUserName('x'.repeat(500), domains)?.facts['value']).toHaveLength(80);
});
