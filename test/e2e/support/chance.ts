import { seededBytes } from '../../support/seeded-bytes.ts';

/** How many kills in all, and how the tests share them. */
const kills = Number(process.env['SEATBOOK_KILLS'] ?? 20);

export function killsOf(share: number): number {
  return Math.max(1, Math.round(kills * share));
}

/** Each run looks elsewhere; SEATBOOK_SEED repeats one. */
export function newSeed(): number {
  return Number(process.env['SEATBOOK_SEED'] ?? Date.now() % 1_000_000);
}

/** Numbers from 0 to 1, the same for a seed. */
export function chance(seed: number): () => number {
  const bytes = seededBytes(seed);
  return () => new DataView(bytes(4).buffer).getUint32(0) / 2 ** 32;
}
