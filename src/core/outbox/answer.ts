import type { Refusal } from '../operations/refusal.ts';

/** What an authority says to one operation. */
export type Answer =
  /** `cursor`: the authority's change number of the effect */
  | { readonly operation: string; readonly status: 'applied'; readonly cursor: number }
  | { readonly operation: string; readonly status: 'refused'; readonly refusal: Refusal };
