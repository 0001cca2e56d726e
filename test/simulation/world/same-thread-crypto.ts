import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Only bytes: it has to go into the database and come out again. */
interface PlainKey {
  readonly bits: Uint8Array;
}

interface Parameters {
  readonly iv: Uint8Array;
  readonly additionalData: Uint8Array;
}

const tagLength = 16;

/**
 * AES-GCM as WebCrypto does it, but in this thread: with threads, what comes first would change from run to
 * run. That the real one seals and opens is tested in a real browser.
 */
export function sameThreadCrypto(real: Crypto): unknown {
  return {
    getRandomValues: (values: Uint8Array<ArrayBuffer>) => real.getRandomValues(values),
    randomUUID: () => real.randomUUID(),
    subtle: {
      // Asked once, when the database library starts.
      digest: (algorithm: string, bytes: Uint8Array<ArrayBuffer>) => real.subtle.digest(algorithm, bytes),
      generateKey: (): Promise<PlainKey> => Promise.resolve({ bits: new Uint8Array(randomBytes(32)) }),
      importKey: (_format: string, bits: Uint8Array): Promise<PlainKey> => Promise.resolve({ bits }),
      encrypt({ iv, additionalData }: Parameters, { bits }: PlainKey, bytes: Uint8Array) {
        const cipher = createCipheriv('aes-256-gcm', bits, iv).setAAD(additionalData);
        const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
        return Promise.resolve(new Uint8Array(sealed).buffer);
      },
      decrypt({ iv, additionalData }: Parameters, { bits }: PlainKey, sealed: Uint8Array) {
        const end = sealed.length - tagLength;
        const decipher = createDecipheriv('aes-256-gcm', bits, iv).setAAD(additionalData);
        decipher.setAuthTag(sealed.subarray(end));
        const opened = Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
        return Promise.resolve(new Uint8Array(opened).buffer);
      },
    },
  };
}
