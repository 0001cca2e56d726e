import type { Pool } from '../../core/directory/pool.ts';
import type { Action } from '../../core/operations/action.ts';
import { waitingCount } from '../../core/outbox/delivery.ts';

/**
 * Whether it makes sense to queue what was short in the action. Told from the figures and the uploads that
 * wait, without replaying anything: asked for in vain it does no harm, since the ledger is looked at then.
 */
export function seatsMayBeFree(
  { products, what }: Action,
  pools: readonly Pool[],
  ofCustomer: readonly Action[],
): boolean {
  function mayBeFree(product: string): boolean {
    const pool = pools.find((other) => other.product === product);
    return pool !== undefined && pool.total.value - pool.assigned.value - heldByUploads(product) > 0;
  }

  function heldByUploads(product: string): number {
    return ofCustomer
      .filter((action) => action.what === 'upload-users' && action.products.includes(product))
      .reduce((held, { counts }) => held + waitingCount(counts), 0);
  }

  // A new user gets all products or none; of licenses that are managed some may be revoked.
  return what === 'upload-users' ? products.every(mayBeFree) : products.some(mayBeFree);
}
