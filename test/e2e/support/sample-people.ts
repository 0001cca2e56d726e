import { sampleCustomers } from '../../../src/remotes/practice/samples.ts';

/** Names of users of a sample customer for whom somebody else has changed something that the book does not know. */
export function changedMeanwhile(customer: string): readonly string[] {
  const sample = sampleAt(customer);
  const before = new Map(sample?.users.map((user) => [user.id, user]));
  return (sample?.authority.users ?? [])
    .filter((user) => before.has(user.id) && before.get(user.id) !== user)
    .map(({ displayName }) => displayName);
}

/** The name of somebody who holds a product there. */
export function sampleHolder(customer: string, product: string): string {
  const holder = sampleAt(customer)?.users.find(({ licenses }) =>
    licenses.some((license) => license.product === product),
  );
  return holder?.displayName ?? '';
}

function sampleAt(customer: string) {
  return sampleCustomers((name) => name).find((other) => other.customer.name === customer);
}
