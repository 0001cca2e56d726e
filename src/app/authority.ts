import type { Customer } from '../core/directory/customer.ts';
import { userNameKey } from '../core/directory/user.ts';
import type {
  AuthorityAnswered,
  DifferenceKind,
  Differences,
  HubCustomer,
  UserDifference,
} from '../protocol/sync-authority.ts';
import { forgetHistoryChange } from '../store/customers.ts';
import type { Book } from './book.ts';

/** All customers that the hub keeps for the team. */
export function hubCustomers(book: Book): Promise<AuthorityAnswered<readonly HubCustomer[]>> {
  return book.workers.sync.hubCustomers();
}

/** Those of the hub's customers that may be this one: of the same id, name, or with a domain in common. */
export function likelyTheSame(customer: Customer, listed: readonly HubCustomer[]): readonly HubCustomer[] {
  const domains = new Set(customer.domains);
  const name = userNameKey(customer.name.trim());
  const here = listed.filter((other) => other.here === undefined);
  const same = here.filter(({ id }) => id === customer.id);
  if (same.length > 0) return same;
  return here.filter(
    (other) => userNameKey(other.name.trim()) === name || other.domains.some((domain) => domains.has(domain)),
  );
}

/** Puts a customer of the hub into the book; it is pulled whole from then on. */
export function takeIn(book: Book, hubCustomer: string): Promise<AuthorityAnswered<string>> {
  return book.workers.sync.takeIn(hubCustomer);
}

/** Where the book and the hub say different things. Sends nothing. */
export function compareWithHub(
  book: Book,
  customer: string,
  hubCustomer: string,
): Promise<AuthorityAnswered<Differences>> {
  return book.workers.sync.compareWithHub(customer, hubCustomer);
}

export function differences(
  book: Book,
  customer: string,
  kind: DifferenceKind,
  offset: number,
  limit: number,
): Promise<readonly UserDifference[]> {
  return book.workers.sync.differences(customer, kind, offset, limit);
}

/** The hub takes the customer over from this book. Gives how many users. */
export function beginAtHub(book: Book, customer: string): Promise<AuthorityAnswered<number>> {
  return book.workers.sync.beginAtHub(customer);
}

/** What was compared last counts from now on. */
export function linkToHub(book: Book, customer: string): Promise<AuthorityAnswered<undefined>> {
  return book.workers.sync.linkToHub(customer);
}

/** This book has the last word from now on. `onItsWay`: changes of unknown outcome that the person knows of. */
export function keepInBook(
  book: Book,
  customer: string,
  onItsWay: number,
): Promise<AuthorityAnswered<undefined>> {
  return book.workers.sync.keepInBook(customer, onItsWay);
}

/** A person has read that the hub's history is another one. */
export function historyChangeSeen(book: Book, customer: string): Promise<void> {
  return forgetHistoryChange(book.database, customer);
}
