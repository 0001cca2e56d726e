import { expect, test } from 'vitest';
import { strengthOf } from '../../../../../src/ui/views/backup/passphrase-strength.ts';

test.each([
  ['', 'tooShort'],
  ['seventy', 'tooShort'],
  ['eight ch', 'weak'],
  ['🌧🌧🌧🌧', 'tooShort'],
  ['fourteen chars', 'weak'],
  ['fifteen charact', 'fair'],
  ['seven lamps over the river', 'strong'],
])('“%s” is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});
