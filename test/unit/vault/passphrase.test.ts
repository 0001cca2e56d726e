import { expect, test } from 'vitest';
import { isSoundRecipe, keyFromPassphrase, makeRecipe } from '../../../src/vault/passphrase.ts';

const salt = new Uint8Array(16).fill(2);
/** As little as is allowed: the tests are about what comes of it. */
const cheap = { memory: 19 * 1024, passes: 2, lanes: 1, salt };

/** A key shows only by what it seals. */
async function sealedWith(passphrase: string, recipe = cheap): Promise<string> {
  const key = await keyFromPassphrase(passphrase, recipe);
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(4));
  return Buffer.from(sealed).toString('hex');
}

test('the recipe of today is sound, and its salt is its own', () => {
  const [one, other] = [makeRecipe(), makeRecipe()];
  expect(isSoundRecipe(one)).toBe(true);
  expect(one).toMatchObject({ memory: 65_536, passes: 3, lanes: 1 });
  expect(one.salt).not.toEqual(other.salt);
});

test.each([
  [46 * 1024, 1],
  [19 * 1024, 2],
  [12 * 1024, 3],
  [9 * 1024, 4],
  [7 * 1024, 5],
])('%i KiB with %i passes are enough, and less of either is not', (memory, passes) => {
  expect(isSoundRecipe({ memory, passes, lanes: 1, salt })).toBe(true);
  expect(isSoundRecipe({ memory: memory - 1, passes, lanes: 1, salt })).toBe(false);
  expect(isSoundRecipe({ memory, passes: passes - 1, lanes: 1, salt })).toBe(false);
});

test.each([
  { memory: 2 ** 30 },
  { passes: 1000 },
  { lanes: 0 },
  { lanes: 500 },
  { memory: 65_536.5 },
  { salt: new Uint8Array(8) },
])('a recipe that would stall the device or is none: %o', (part) => {
  expect(isSoundRecipe({ ...makeRecipe(), ...part })).toBe(false);
});

test('one passphrase and salt give one key, whichever way its letters were typed', async () => {
  const key = await sealedWith('Zürich im Regen');
  expect(await sealedWith('Zu\u0308rich im Regen')).toBe(key);
  expect(await sealedWith('Zurich im Regen')).not.toBe(key);
  expect(await sealedWith('Zürich im Regen', { ...cheap, salt: new Uint8Array(16) })).not.toBe(key);
});

test('the key is the one that the standard gives', async () => {
  // A vector of the reference implementation.
  const key = await keyFromPassphrase('password', {
    memory: 65_536,
    passes: 2,
    lanes: 1,
    salt: new TextEncoder().encode('somesalt'),
  });
  const iv = new Uint8Array(12);
  const bits = Buffer.from(referenceTag, 'hex');
  const same = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt']);
  const seal = (with_: CryptoKey) => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, with_, new Uint8Array(4));
  expect(new Uint8Array(await seal(key))).toEqual(new Uint8Array(await seal(same)));
});

const referenceTag = '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7';
