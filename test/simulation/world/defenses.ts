/**
 * What keeps things from being lost, doubled or oversold. A positive control takes one away in the set-up
 * (never in the product) and shows that a law then fails.
 */
export const defenses = [
  /** the same id is answered from the stored answer */
  'stored answers',
  /** sending is marked before the first byte */
  'sending marked first',
  /** what is unknown is asked again with the same id */
  'same id again',
  /** done only when the effect has been pulled */
  'echo before done',
  /** the action record is written last */
  'record last',
  /** seats are checked again when an action is made real */
  'seats checked at commit',
  /** the authority gives a seat only below total */
  'conditional seats',
  /** what you see is replayed over each new base */
  'rebase by replay',
] as const;
export type Defense = (typeof defenses)[number];
