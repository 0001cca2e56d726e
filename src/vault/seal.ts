/**
 * Sealing: AES-GCM with a random nonce. A sealed value is `format (1 byte) | nonce (12) | ciphertext and
 * tag`; `place` (what the value is and where it stands) is authenticated with it, so that a value moved to
 * another place does not open.
 */
const format = 1;
const nonceLength = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export async function seal(key: CryptoKey, place: string, bytes: BufferSource): Promise<Uint8Array> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const ciphertext = await crypto.subtle.encrypt(parameters(nonce, place), key, bytes);
  const sealed = new Uint8Array(1 + nonceLength + ciphertext.byteLength);
  sealed[0] = format;
  sealed.set(nonce, 1);
  sealed.set(new Uint8Array(ciphertext), 1 + nonceLength);
  return sealed;
}

/** Throws when key, place or bytes are not the ones it was sealed with. */
export async function unseal(key: CryptoKey, place: string, sealed: Uint8Array): Promise<Uint8Array> {
  if (sealed[0] !== format)
    throw new Error(`Sealed in format ${sealed[0]}, which this version does not know`);
  const nonce = sealed.slice(1, 1 + nonceLength);
  const ciphertext = sealed.slice(1 + nonceLength);
  return new Uint8Array(await crypto.subtle.decrypt(parameters(nonce, place), key, ciphertext));
}

export async function sealJson(key: CryptoKey, place: string, value: unknown): Promise<Uint8Array> {
  return seal(key, place, encoder.encode(JSON.stringify(value)));
}

export async function unsealJson(key: CryptoKey, place: string, sealed: Uint8Array): Promise<unknown> {
  return JSON.parse(decoder.decode(await unseal(key, place, sealed)));
}

function parameters(nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(`${format}|${place}`) };
}
