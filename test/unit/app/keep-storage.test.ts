import { afterEach, expect, test, vi } from 'vitest';
import { keepStorage } from '../../../src/app/keep-storage.ts';

function browserWith(storage: Partial<StorageManager> | undefined): void {
  vi.stubGlobal('navigator', { storage });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('asks only when it is not promised yet', async () => {
  const persist = vi.fn(() => Promise.resolve(true));
  browserWith({ persisted: () => Promise.resolve(true), persist });
  expect(await keepStorage()).toBe(true);
  expect(persist).not.toHaveBeenCalled();
  browserWith({ persisted: () => Promise.resolve(false), persist });
  expect(await keepStorage()).toBe(true);
  expect(persist).toHaveBeenCalledOnce();
});

test('never rejects: what was saved is saved', async () => {
  browserWith(undefined);
  expect(await keepStorage()).toBe(false);
  browserWith({ persisted: () => Promise.reject(new TypeError('not a secure context')) });
  expect(await keepStorage()).toBe(false);
  browserWith({
    persisted: () => Promise.resolve(false),
    persist: () => Promise.reject(new TypeError('not allowed here')),
  });
  expect(await keepStorage()).toBe(false);
});
