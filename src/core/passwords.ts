import type { RandomBytes } from './ids.ts';

/** Without look-alikes: no I O, no i l o, no 0 1. */
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const lower = 'abcdefghjkmnpqrstuvwxyz';
const digits = '23456789';
const groups = 3;
const groupLength = 4;

/**
 * Makes temporary passwords such as `Rk4m-tqx7-hw9c`: easy to read out and to type, within Entra's rules
 * (8 to 256 ASCII characters of at least three classes). The first character is always a letter, so no
 * spreadsheet takes one for a formula, a number or a date. 24 * 31^11 less the draws without a lower-case
 * letter or a digit: 59 bits.
 */
export function createPasswordSource(randomBytes: RandomBytes): () => string {
  const draw = createDraw(randomBytes);
  const rest = lower + digits;
  return () => {
    for (;;) {
      let password = '';
      let hasLower = false;
      let hasDigit = false;
      for (let index = 0; index < groups * groupLength; index++) {
        if (index > 0 && index % groupLength === 0) password += '-';
        const from = index === 0 ? upper : rest;
        const position = draw(from.length);
        password += from[position];
        if (index > 0) {
          hasLower ||= position < lower.length;
          hasDigit ||= position >= lower.length;
        }
      }
      // Drawing all again, not only the missing part, keeps every valid password equally likely.
      if (hasLower && hasDigit) return password;
    }
  };
}

/** Uniform below `limit` (at most 256) by rejection: a plain remainder favors the first symbols measurably. */
function createDraw(randomBytes: RandomBytes): (limit: number) => number {
  let pool = new Uint8Array(0);
  let offset = 0;
  return (limit) => {
    const fair = 256 - (256 % limit);
    for (;;) {
      if (offset >= pool.length) {
        pool = new Uint8Array(randomBytes(16 * 1024));
        offset = 0;
      }
      const byte = pool[offset++] ?? 0;
      if (byte < fair) return byte % limit;
    }
  };
}
