import type { Refusal } from '../operations/refusal.ts';

/** What an authority says to one operation. */
export type Answer =
  /** `cursor`: the authority's change number of the effect; `carried`: it knows that a person carried it over */
  | {
      readonly operation: string;
      readonly status: 'applied';
      readonly cursor: number;
      readonly carried?: true;
    }
  | { readonly operation: string; readonly status: 'refused'; readonly refusal: Refusal };
