import type { HubAccessProblemCode } from './problem.ts';

/** Why what a person keeps of a customer by hand was not saved at the hub. */
export type CustomerSaveProblemCode =
  | HubAccessProblemCode
  | 'customer-gone'
  /** the hub does not keep it any more */
  | 'customer-unknown'
  /** it is not kept at the hub any more */
  | 'answered-elsewhere'
  /** people hold seats of a product that was taken out; names it */
  | 'seats-assigned';
