import type { Facts } from '../result.ts';

/** Why an authority says no. Facts are named beside each code. */
export type RefusalCode =
  /** product */
  | 'no-seats'
  /** product: the customer owns no such pool */
  | 'unknown-product'
  /** userName */
  | 'name-taken'
  /** userName: a license needs a usage location */
  | 'no-location'
  /** userName */
  | 'user-missing'
  /** userName: deleted for longer than an authority keeps it */
  | 'restore-too-late'
  /** product, seen, there: 'none' for a product that is not held, else how many service plans are off */
  | 'changed-since-seen'
  /** the account used has no right to do this at the customer */
  | 'not-permitted'
  /** userName: the temporary password is not one that Entra takes */
  | 'password-not-allowed';

export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Facts;
}
