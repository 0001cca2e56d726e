import type { AuthorityProblemCode } from '../core/hub/authority-problem.ts';
import type { Customer } from '../core/directory/customer.ts';
import type { Problem, Result } from '../core/result.ts';

export type AuthorityAnswered<Value> = Result<Value, Problem<AuthorityProblemCode>>;

/** A customer as the hub lists it. */
export interface HubCustomer extends Omit<Customer, 'authority'> {
  /** The hub's. */
  readonly id: string;
  readonly users: number;
  /** The number of its last change there. */
  readonly cursor: number;
  /** The book's own id of it, when it is in the book and kept at the hub. */
  readonly here?: string;
}

/** Where the book and the hub say different things of one customer. Users are the same when their names are. */
export interface Differences {
  /** The hub's customer. */
  readonly there: string;
  readonly same: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly different: number;
  /** Products whose seats differ. */
  readonly seats: readonly SeatDifference[];
}

export interface SeatDifference {
  readonly product: string;
  /** Absent where there is no such pool. */
  readonly here?: SeatsOf;
  readonly there?: SeatsOf;
}

interface SeatsOf {
  readonly total: number;
  readonly assigned: number;
}

export type DifferenceKind = 'onlyHere' | 'onlyThere' | 'different';

export interface UserDifference {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  /** Names of the fields that differ; `licenses` among them. */
  readonly fields: readonly string[];
}

/** Who has the last word about a customer, and how that is changed. */
export interface AuthorityVerbs {
  hubCustomers(): Promise<AuthorityAnswered<readonly HubCustomer[]>>;
  /**
   * Puts a customer of the hub into the book and begins to pull it, whole; how far it is stands at the customer
   * (`StoredCustomer.partial`). Gives its id in the book.
   */
  takeIn(hubCustomer: string): Promise<AuthorityAnswered<string>>;
  /** Compares base with what the hub has of that customer. Sends nothing and changes nothing. */
  compareWithHub(customer: string, hubCustomer: string): Promise<AuthorityAnswered<Differences>>;
  /** A part of what was compared last. */
  differences(
    customer: string,
    kind: DifferenceKind,
    offset: number,
    limit: number,
  ): Promise<readonly UserDifference[]>;
  /** The hub takes over what base says; what waits goes to it afterwards. Gives how many users it took. */
  beginAtHub(customer: string): Promise<AuthorityAnswered<number>>;
  /** What was compared last becomes base: from now on the hub has the last word. What waits stays. */
  linkToHub(customer: string): Promise<AuthorityAnswered<undefined>>;
  /**
   * This book has the last word from now on, also where the hub is silent: base is what was pulled last. What
   * waits stays, and what was sent without its outcome being home waits again, to be carried over. `onItsWay`:
   * of how many of those the person knows.
   */
  keepInBook(customer: string, onItsWay: number): Promise<AuthorityAnswered<undefined>>;
}
