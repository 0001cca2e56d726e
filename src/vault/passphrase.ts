import { argon2idAsync } from '@noble/hashes/argon2.js';

/** How a key is made of a passphrase; written beside what it seals, so that it can be raised later. */
export interface KeyRecipe {
  /** In KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Uint8Array;
}

/** 1.2 s in plain JavaScript on two cores of 2020: WebAssembly would need a hole in the content policy. */
const costs = { memory: 64 * 1024, passes: 3, lanes: 1 };

/** OWASP's least for Argon2id: less memory needs more passes. */
const leastPasses: readonly (readonly [memory: number, passes: number])[] = [
  [46 * 1024, 1],
  [19 * 1024, 2],
  [12 * 1024, 3],
  [9 * 1024, 4],
  [7 * 1024, 5],
];

/** A recipe comes out of a file: more than this would only be there to stall the device that reads it. */
const mostMemory = 1024 * 1024;
const mostPasses = 16;
const mostLanes = 16;
const leastSalt = 16;

export function makeRecipe(): KeyRecipe {
  return { ...costs, salt: crypto.getRandomValues(new Uint8Array(leastSalt)) };
}

/** Neither weaker than OWASP allows nor more than a device should be asked for. */
export function isSoundRecipe({ memory, passes, lanes, salt }: KeyRecipe): boolean {
  const least = leastPasses.find(([from]) => memory >= from)?.[1] ?? Infinity;
  const areWhole = [memory, passes, lanes].every(Number.isInteger);
  const isSmall = memory <= mostMemory && passes <= mostPasses && lanes >= 1 && lanes <= mostLanes;
  return areWhole && isSmall && passes >= least && salt.length >= leastSalt;
}

/** Takes a second or more and yields now and then: for a worker all the same. */
export async function keyFromPassphrase(passphrase: string, recipe: KeyRecipe): Promise<CryptoKey> {
  const { memory, passes, lanes, salt } = recipe;
  const options = { m: memory, t: passes, p: lanes, dkLen: 32 };
  const bits = await argon2idAsync(typedTheSame(passphrase), salt, options);
  return crypto.subtle.importKey('raw', new Uint8Array(bits), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The same letters come in several forms, depending on the keyboard and the system. */
function typedTheSame(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
