import { expect, test } from 'vitest';
import { isQuotaError } from '../../../src/store/quota.ts';

test('knows a full device however deep the store has wrapped it', () => {
  const full = new DOMException('', 'QuotaExceededError');
  const once = Object.assign(new Error('aborted'), { name: 'AbortError', inner: full });
  const twice = Object.assign(new Error('failed'), { name: 'BulkError', inner: once });
  expect([full, once, twice].map(isQuotaError)).toEqual([true, true, true]);
});

test('takes nothing else for it', () => {
  const others = [new Error('QuotaExceededError'), new DOMException('', 'AbortError'), 'full', undefined];
  expect(others.map(isQuotaError)).toEqual([false, false, false, false]);
});
