import { expect, test } from 'vitest';
import { codeIn, connectLink } from '../../../../src/core/hub/code.ts';

test.each([
  ['ABCD-2345', 'ABCD2345'],
  ['abcd2345', 'ABCD2345'],
  ['  abcd 2345 ', 'ABCD2345'],
  ['ABCD–2345', 'ABCD2345'],
  ['https://hub.example/#/connect/ABCD2345', 'ABCD2345'],
  ['https://hub.example:8443/#/connect/abcd-2345 ', 'ABCD2345'],
  ['', ''],
])('the code in %j is %j', (typed, code) => {
  expect(codeIn(typed)).toBe(code);
});

test('a link carries the code that it is made of', () => {
  const link = connectLink('https://hub.example', 'ABCD-2345');
  expect(link).toBe('https://hub.example/#/connect/ABCD2345');
  expect(codeIn(link)).toBe('ABCD2345');
});
