import type { HubCustomer } from '../../protocol/sync-authority.ts';
import type { StoredCustomer } from '../../store/schema.ts';

/** A customer of the hub that is to work where there is no network, and how far it is. */
export interface OfflineRow {
  readonly customer: HubCustomer;
  /**
   * 'own': a customer of that id is in the book and not kept at the hub. 'behind': it came whole, but the hub
   * has changed it since.
   */
  readonly state: 'absent' | 'own' | 'coming' | 'complete' | 'behind';
  /** While it is coming: users who are here. */
  readonly usersHere: number;
  /** When the hub last said what there is. */
  readonly asOf: number | undefined;
}

/** `here`: what of it is kept at the hub in the book; `isOwn`: the book keeps one of that id itself. */
export function offlineRow(
  customer: HubCustomer,
  here: StoredCustomer | undefined,
  isOwn: boolean,
): OfflineRow {
  const { partial, pulledAt: asOf, cursor } = here ?? {};
  return { customer, state: stateOf(), usersHere: partial?.users ?? 0, asOf };

  function stateOf(): OfflineRow['state'] {
    if (!here) return isOwn ? 'own' : 'absent';
    if (partial || cursor === undefined) return 'coming';
    return cursor >= customer.cursor ? 'complete' : 'behind';
  }
}
