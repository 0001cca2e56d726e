import { seal, unseal } from './seal.ts';

const algorithm = { name: 'AES-GCM', length: 256 };

/**
 * The book key as it is kept: 256 random bits under a key of this device. The device key cannot be exported
 * by scripts, but a copied disk holds it beside the data: this is not protection against theft, and the
 * settings page says so.
 */
export interface KeptBookKey {
  readonly deviceKey: CryptoKey;
  readonly wrapped: Uint8Array;
}

export async function makeBookKey(): Promise<KeptBookKey> {
  const deviceKey = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
  const bookKey = crypto.getRandomValues(new Uint8Array(32));
  return { deviceKey, wrapped: await seal(deviceKey, 'book-key', bookKey) };
}

export async function openBookKey({ deviceKey, wrapped }: KeptBookKey): Promise<CryptoKey> {
  return importKey(await unseal(deviceKey, 'book-key', wrapped));
}

/** A key of its own for each action's passwords: changing the book key re-wraps these and nothing else. */
export interface ActionKey {
  readonly key: CryptoKey;
  readonly wrapped: Uint8Array;
}

export async function makeActionKey(bookKey: CryptoKey, action: string): Promise<ActionKey> {
  const bits = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await seal(bookKey, actionPlace(action), bits);
  return { key: await importKey(bits), wrapped };
}

/** The same action key under another book key: what it sealed stays as it is. */
export async function rewrapActionKey(
  from: CryptoKey,
  to: CryptoKey,
  action: string,
  wrapped: Uint8Array,
): Promise<Uint8Array> {
  const place = actionPlace(action);
  return seal(to, place, new Uint8Array(await unseal(from, place, wrapped)));
}

export async function openActionKey(
  bookKey: CryptoKey,
  action: string,
  wrapped: Uint8Array,
): Promise<CryptoKey> {
  return importKey(await unseal(bookKey, actionPlace(action), wrapped));
}

function actionPlace(action: string): string {
  return `action-key|${action}`;
}

/** 256 random bits as they are, to go along within something sealed. */
export function makeCarriedKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

export function openCarriedKey(bits: Uint8Array): Promise<CryptoKey> {
  return importKey(bits);
}

function importKey(bits: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(bits), algorithm, false, ['encrypt', 'decrypt']);
}
