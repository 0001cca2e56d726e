import fc from 'fast-check';
import type { Chance } from './chance.ts';

/** One thing that somebody does, or that happens. Numbers choose by what is there at the time. */
export interface Command {
  readonly kind: (typeof kinds)[number];
  readonly device: number;
  readonly customer: number;
  readonly place: number;
  readonly size: number;
  /** Until the next one. */
  readonly afterMs: number;
}

const shares = {
  upload: 16,
  licenses: 22,
  delete: 4,
  restore: 5,
  retry: 6,
  requeue: 5,
  card: 9,
  discard: 4,
  pause: 2,
  resume: 3,
  sendFirst: 3,
  look: 6,
  kill: 8,
  clock: 4,
  offline: 3,
  online: 5,
  restart: 2,
  elsewhereTakes: 5,
  elsewhereGives: 4,
  elsewhereOverfills: 1,
  totalCut: 2,
  totalRaised: 4,
  rival: 3,
  license: 5,
} as const;
const kinds = Object.keys(shares) as (keyof typeof shares)[];
const deck = kinds.flatMap((kind) => new Array<typeof kind>(shares[kind]).fill(kind));

const places = 1_000_000;
const longestPauseMs = 40_000;

export function drawCommand(chance: Chance, largest: number): Command {
  return {
    kind: chance.pick(deck) ?? 'look',
    device: chance.below(places),
    customer: chance.below(places),
    place: chance.below(places),
    size: chance.between(1, largest),
    afterMs: chance.below(longestPauseMs),
  };
}

/** For small worlds, which shrink to the few commands that matter. */
export function someCommands(most: number, largest: number): fc.Arbitrary<Command[]> {
  return fc.array(
    fc.record({
      kind: fc.constantFrom(...deck),
      device: fc.nat(8),
      customer: fc.nat(8),
      place: fc.nat(60),
      size: fc.integer({ min: 1, max: largest }),
      afterMs: fc.nat(longestPauseMs),
    }),
    { minLength: 1, maxLength: most, size: 'max' },
  );
}
