import type { HubAccessProblemCode } from './problem.ts';

/** Why the authority of a customer did not change. */
export type AuthorityProblemCode =
  | HubAccessProblemCode
  /** the book no longer has the customer */
  | 'customer-gone'
  /** the hub has a customer of that id by now: it has to be compared */
  | 'customer-there'
  /** the hub no longer has it, or has never had it */
  | 'customer-unknown'
  /** the customer or what the book says of it changed meanwhile: look again */
  | 'book-moved-on'
  /** more than the hub takes at once */
  | 'too-large';
