import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import type { StuckCause } from '../core/outbox/rest.ts';
import type { Problem, Result } from '../core/result.ts';
import type { CardVerbs } from './cards.ts';
import type { AuthorityVerbs } from './sync-authority.ts';
import type { CustomerVerbs } from './sync-customer.ts';
import type { HubVerbs } from './sync-hub.ts';

/** Sends what waits, one tab at a time, and does what changes the outbox as a whole. */
export interface SyncWorker extends HubVerbs, AuthorityVerbs, CustomerVerbs, CardVerbs {
  /** Until the worker ends: sends whenever something waits and the way is open. */
  start(online: boolean, report: (status: SyncStatus) => void): Promise<void>;
  /** The network came or went, the practice switch was set, or a person asked. */
  wake(online: boolean): Promise<void>;
  /** Actions that rest on this one, itself first; all of them go together when it is discarded. */
  restingOn(action: string): Promise<readonly string[]>;
  /** All or none: refused when something in it is on its way or settled. */
  discard(actions: readonly string[]): Promise<Result<number, Problem<OutboxProblemCode>>>;
  /** The tick: a person did this in Partner Center. Its effect goes to base. */
  carryOver(action: string, by: string): Promise<Result<number, Problem<OutboxProblemCode>>>;
  /** Keeps the changes of a customer here (`StoredCustomer.paused`) or lets them go out again. */
  pauseCustomer(customer: string, on: boolean): Promise<void>;
  /** Sends them before those of all others, until none is left to send (`StoredCustomer.sendFirst`). */
  sendFirst(customer: string): Promise<void>;
  loadSamples(): Promise<void>;
  removeSamples(): Promise<void>;
}

export interface SyncStatus {
  /**
   * 'waiting': something failed and is tried again by itself in a while. 'stuck': for some time nothing has
   * worked at a customer, or nothing will by itself. 'elsewhere': another tab sends. 'stopped': a fault; it
   * is tried again every minute.
   */
  readonly phase: 'idle' | 'sending' | 'waiting' | 'offline' | 'stuck' | 'elsewhere' | 'stopped';
  /** While sending: done so far, of how many. */
  readonly done: number;
  readonly total: number;
  /** Where it is stuck for the longest time, since when, and why. */
  readonly stuck?: { readonly customer: string; readonly since: number; readonly cause: StuckCause };
}
