import { expect, test } from 'vitest';
import { tabAtKey } from '../../../../src/ui/parts/tab-key.ts';

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 0, 2],
  ['Home', 1, 0],
  ['End', 1, 2],
  ['Enter', 1, undefined],
])('%s at tab %i of three leads to %s', (key, at, to) => {
  expect(tabAtKey(key, at, 3)).toBe(to);
});
