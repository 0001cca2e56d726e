import type { CustomerFields } from '../core/directory/customer.ts';
import type { Seats } from '../core/directory/pool.ts';
import type { CustomerSaveProblemCode } from '../core/hub/customer-save-problem.ts';
import type { Problem, Result } from '../core/result.ts';

/** What people keep of a customer by hand, as the hub has it. */
export interface HubCustomerNow {
  readonly customer: CustomerFields;
  readonly seats: Readonly<Record<string, Seats>>;
}

export interface HubCustomerSave {
  readonly customer: CustomerFields;
  /** Every pool that there is to be. `assigned` counts only where there was none. */
  readonly seats: Readonly<Record<string, Seats>>;
  /** What the person had before them. */
  readonly seen: {
    readonly customer: CustomerFields;
    readonly totals: Readonly<Record<string, number>>;
  };
}

export type SavedAtHub = Result<HubCustomerNow | undefined, Problem<CustomerSaveProblemCode>>;

/** What is changed at the hub at once, or not at all: it does not wait in the queue. */
export interface CustomerVerbs {
  /** Gives what the hub has instead when somebody else has saved meanwhile; then nothing was. */
  saveAtHub(customer: string, save: HubCustomerSave): Promise<SavedAtHub>;
}
