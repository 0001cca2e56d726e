import type { RandomBytes } from '../../src/core/ids.ts';

/** Random bytes that repeat with the seed: splitmix64, whose output passes the statistical test suites. */
export function seededBytes(seed: number): RandomBytes {
  let state = BigInt(seed);
  return (length) => {
    const bytes = new Uint8Array(Math.ceil(length / 8) * 8);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length; at += 8) {
      state = (state + 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
      let word = state;
      word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) & 0xffffffffffffffffn;
      word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) & 0xffffffffffffffffn;
      view.setBigUint64(at, word ^ (word >> 31n));
    }
    return bytes.slice(0, length);
  };
}
