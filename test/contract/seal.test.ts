import { describe, expect, test } from 'vitest';
import { bookKey } from '../../src/store/settings.ts';
import { makeActionKey, makeBookKey, openActionKey, openBookKey } from '../../src/vault/keys.ts';
import { seal, sealJson, unseal, unsealJson } from '../../src/vault/seal.ts';
import { openDatabase } from '../support/database.ts';

const place = 'passwords|import|1';
const secret = ['Rk4m-tqx7-hw9c', null, 'Grüße 😀'];

async function newKey(): Promise<CryptoKey> {
  return openBookKey(await makeBookKey());
}

describe('a sealed value', () => {
  test('opens with its key at its place', async () => {
    const key = await newKey();
    expect(await unsealJson(key, place, await sealJson(key, place, secret))).toEqual(secret);
    expect(await unseal(key, place, await seal(key, place, new Uint8Array(0)))).toEqual(new Uint8Array(0));
  });

  test('shows nothing of what is in it, and differs each time', async () => {
    const key = await newKey();
    const [one, other] = [await sealJson(key, place, secret), await sealJson(key, place, secret)];
    expect(one).not.toEqual(other);
    expect(new TextDecoder('latin1').decode(one)).not.toContain('Rk4m');
  });

  test('does not open when any one of its bytes is another', async () => {
    const key = await newKey();
    const sealed = await sealJson(key, place, secret);
    for (const index of sealed.keys()) {
      const tampered = sealed.slice();
      tampered[index] = (tampered[index] ?? 0) ^ 1;
      await expect(unseal(key, place, tampered)).rejects.toThrow();
    }
  });

  test('does not open when it is cut or grown', async () => {
    const key = await newKey();
    const sealed = await sealJson(key, place, secret);
    for (const length of [0, 1, 12, 13, 28, sealed.length - 1]) {
      await expect(unseal(key, place, sealed.slice(0, length))).rejects.toThrow();
    }
    await expect(unseal(key, place, new Uint8Array([...sealed, 0]))).rejects.toThrow();
  });

  test('does not open at another place', async () => {
    const key = await newKey();
    const sealed = await sealJson(key, place, secret);
    for (const other of ['passwords|import|2', 'passwords|other|1', 'action-key|import', '']) {
      await expect(unseal(key, other, sealed)).rejects.toThrow();
    }
  });

  test('does not open with another key', async () => {
    const sealed = await sealJson(await newKey(), place, secret);
    await expect(unseal(await newKey(), place, sealed)).rejects.toThrow();
  });

  test('of a later format is told as such', async () => {
    const key = await newKey();
    const sealed = await sealJson(key, place, secret);
    sealed[0] = 2;
    await expect(unseal(key, place, sealed)).rejects.toThrow('format 2');
  });
});

describe('keys', () => {
  test('of device, book and action cannot be taken out by a script', async () => {
    const kept = await makeBookKey();
    const book = await openBookKey(kept);
    const action = await makeActionKey(book, 'import');
    for (const key of [kept.deviceKey, book, action.key]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
      await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
    }
  });

  test('of an action open under their book and for their action only', async () => {
    const book = await newKey();
    const { key, wrapped } = await makeActionKey(book, 'import');
    const sealed = await sealJson(key, place, secret);
    expect(await unsealJson(await openActionKey(book, 'import', wrapped), place, sealed)).toEqual(secret);
    await expect(openActionKey(book, 'other', wrapped)).rejects.toThrow();
    await expect(openActionKey(await newKey(), 'import', wrapped)).rejects.toThrow();
  });

  test('are one for the whole book, also when two ask for the first time at once, and after a reopening', async () => {
    const database = await openDatabase();
    const keys = await Promise.all([bookKey(database), bookKey(database), bookKey(database)]);
    database.close();
    await database.open();
    const sealed = await sealJson(await bookKey(database), place, secret);
    for (const key of keys) expect(await unsealJson(key, place, sealed)).toEqual(secret);
    const kept = await database.settings.get('bookKey');
    expect(kept?.value).toMatchObject({ deviceKey: { extractable: false } });
  });
});
