import type { Action } from '../../core/operations/action.ts';
import { waitingStates } from '../../core/outbox/delivery.ts';
import type { CustomerWithPools } from '../../store/customers.ts';

/** Two weeks: a note in Settings, not a nag. */
const longMs = 14 * 24 * 60 * 60 * 1000;

/**
 * Since when something has been on this device alone, when that is long: not sent, or of a customer whose
 * authority is this book, and newer than the last backup. Undefined when there is nothing to say.
 */
export function onlyHereSince(
  customers: readonly CustomerWithPools[],
  actions: readonly Action[],
  lastBackup: number | undefined,
  now: number,
): number | undefined {
  const own = customers.filter(({ customer }) => customer.authority === 'book');
  const ids = new Set(own.map(({ customer }) => customer.id));
  const figures = own.flatMap(({ pools }) =>
    pools.flatMap(({ total, assigned }) => [total.asOf, assigned.asOf]),
  );
  const changes = actions.filter(({ customer, counts }) => {
    const isOpen = counts.parked > 0 || waitingStates.some((state) => counts[state] > 0);
    return isOpen || ids.has(customer);
  });
  const newer = [...figures, ...changes.map(({ at }) => at)].filter((at) => at > (lastBackup ?? 0));
  const since = Math.min(...newer);
  return now - since >= longMs ? since : undefined;
}
