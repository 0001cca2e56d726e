import { randomBytes, scrypt } from 'node:crypto';

/** Without look-alikes: no I, O, 0, 1. 32 of them, so a random byte gives each equally often: 5 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const shortLength = 8;
const setupLength = 26;

/**
 * A code that is read out and typed, of 40 bits. See `pace.ts` for what it is worth against guessing.
 */
export function createShortCode(): string {
  const code = draw(shortLength);
  return `${code.slice(0, shortLength / 2)}-${code.slice(shortLength / 2)}`;
}

/** The code of a setup link, which nobody types: 130 bits. */
export function createSetupCode(): string {
  return draw(setupLength);
}

/**
 * Slow on purpose: of 40 bits a plain hash could be turned back within minutes by who reads the database,
 * and the code then used. The organization is the salt: a code is looked up by its hash.
 */
export function hashOfCode(organization: string, code: string): Promise<string> {
  const asDrawn = code.toUpperCase().replaceAll(/[\s-]/g, '');
  return new Promise((resolve, reject) => {
    scrypt(asDrawn, `seatbook:${organization}`, 32, (error, key) => {
      if (error) reject(error);
      else resolve(key.toString('hex'));
    });
  });
}

function draw(length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}
