import type { Seats } from '../directory/pool.ts';
import type { SeatStep } from './replay.ts';

/** The seats of one pool as this device counts them. */
export interface LedgerLine extends Seats {
  /** Held by changes that wait here. */
  readonly queued: number;
  /** total - assigned - queued; below 0 when the authority's own figures are over-full. */
  readonly free: number;
}

/**
 * The seat ledger: what may still be promised. A seat taken by a waiting operation is held until its echo
 * is in base. A seat released counts only once the authority has acknowledged it, or for operations later
 * in the same action: they are sent after it and fail with it.
 */
export function ledger(
  pools: ReadonlyMap<string, Seats>,
  steps: readonly SeatStep[],
): ReadonlyMap<string, LedgerLine> {
  const held = new Map<string, number>();
  /** Releases not acknowledged yet that the same action may spend: per action and product. */
  const credit = new Map<string, Map<string, number>>();
  for (const { action, state, changes } of steps) {
    for (const { product, by } of changes) {
      if (by === -1 && state !== 'acked') add(creditOf(credit, action), product, 1);
      else if (by === 1 && (creditOf(credit, action).get(product) ?? 0) > 0) {
        add(creditOf(credit, action), product, -1);
      } else add(held, product, by);
    }
  }
  const lines = new Map<string, LedgerLine>();
  for (const [product, { total, assigned }] of pools) {
    const queued = held.get(product) ?? 0;
    lines.set(product, { total, assigned, queued, free: total - assigned - queued });
  }
  return lines;
}

function creditOf(credit: Map<string, Map<string, number>>, action: string): Map<string, number> {
  let own = credit.get(action);
  if (!own) credit.set(action, (own = new Map()));
  return own;
}

function add(counts: Map<string, number>, product: string, by: number): void {
  counts.set(product, (counts.get(product) ?? 0) + by);
}
