import { carryOver, discard, requeueShort, restingOn, syncNow } from '../../app/outbox.ts';
import type { Customer } from '../../core/directory/customer.ts';
import type { Action } from '../../core/operations/action.ts';
import type { StateCounts } from '../../core/outbox/delivery.ts';
import type { OutboxProblemCode } from '../../core/outbox/outbox-problem.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { BookState } from './book.svelte.ts';
import { seatsMayBeFree } from './seats-may-be-free.ts';

/** How many finished actions are shown, and how many more each time somebody asks. */
const finishedStep = 10;

/** One action in the queue or behind it, with the customer it is for. */
export interface QueuedAction {
  readonly action: Action;
  readonly customer: Customer;
  /** Changes that wait or stand aside. */
  readonly open: number;
  /** Nothing of it is on its way: what is left can be taken back. */
  readonly canDiscard: boolean;
  /** Changes stand aside, and the pools that they take from seem to have seats again. */
  readonly seatsMayBeFree: boolean;
}

/** What was asked for last, and why it did not work. */
export interface QueueProblem {
  /** Undefined when it broke off for a reason that nobody foresaw. */
  readonly problem: Problem<OutboxProblemCode> | undefined;
}

type Counted = Promise<Result<number, Problem<OutboxProblemCode>>>;

/** The page Queue: what waits, what can be done about it, and what is behind it. */
export class QueueState {
  readonly #state: BookState;
  #shownFinished = $state(finishedStep);
  #busy = $state(false);
  #syncing = $state(false);
  #problem: QueueProblem | undefined = $state.raw();
  readonly #all = $derived.by(() => this.#joined());

  constructor(state: BookState) {
    this.#state = state;
  }

  /** Oldest first; undefined while loading. */
  get waiting(): readonly QueuedAction[] | undefined {
    return this.#all?.filter(({ open }) => open > 0);
  }

  /** Newest first, as many as are shown. */
  get finished(): readonly QueuedAction[] {
    return this.#finished().slice(0, this.#shownFinished);
  }

  get hiddenFinished(): number {
    return Math.max(0, this.#finished().length - this.#shownFinished);
  }

  showMoreFinished(): void {
    this.#shownFinished += finishedStep;
  }

  /** Something is being done; a second thing has to wait. */
  get busy(): boolean {
    return this.#busy;
  }

  get syncing(): boolean {
    return this.#syncing;
  }

  get problem(): QueueProblem | undefined {
    return this.#problem;
  }

  forgetProblem(): void {
    this.#problem = undefined;
  }

  /** Sends what waits; ends when there is nothing left that can be sent. */
  async syncNow(): Promise<void> {
    this.#syncing = true;
    this.#problem = undefined;
    try {
      await syncNow(this.#state.book);
    } catch (error) {
      console.error(error);
      this.#problem = { problem: undefined };
    } finally {
      this.#syncing = false;
    }
  }

  /** The action and those that rest on it, as they are listed here: what discarding it would take. */
  async discardPlan(action: string): Promise<readonly QueuedAction[]> {
    const ids = await restingOn(this.#state.book, action);
    return ids.flatMap((id) => this.#all?.find((entry) => entry.action.id === id) ?? []);
  }

  /** Gives how many changes were taken back; undefined when none was. */
  discard(actions: readonly QueuedAction[]): Promise<number | undefined> {
    return this.#counting(() =>
      discard(
        this.#state.book,
        actions.map(({ action }) => action.id),
      ),
    );
  }

  /** Gives how many changes are done with it; undefined when none is. */
  carryOver(action: string, by: string): Promise<number | undefined> {
    return this.#counting(() => carryOver(this.#state.book, action, by));
  }

  /** Gives how many changes are queued again; undefined when none is. */
  requeueShort(action: string): Promise<number | undefined> {
    return this.#counting(() => requeueShort(this.#state.book, action));
  }

  #counting(run: () => Counted): Promise<number | undefined> {
    return this.#doing(async () => {
      const counted = await run();
      if (counted.ok) return counted.value;
      this.#problem = { problem: counted.problem };
      return undefined;
    });
  }

  async #doing<Value>(run: () => Promise<Value | undefined>): Promise<Value | undefined> {
    this.#busy = true;
    this.#problem = undefined;
    try {
      return await run();
    } catch (error) {
      console.error(error);
      this.#problem = { problem: undefined };
      return undefined;
    } finally {
      this.#busy = false;
    }
  }

  #finished(): readonly QueuedAction[] {
    return (this.#all ?? []).filter(({ open }) => open === 0).reverse();
  }

  #joined(): readonly QueuedAction[] | undefined {
    const { actions, customers } = this.#state;
    if (!actions || !customers) return undefined;
    const byId = new Map(customers.map((entry) => [entry.customer.id, entry]));
    return actions.flatMap((action) => {
      const entry = byId.get(action.customer);
      if (!entry) return [];
      const ofCustomer = this.#state.actionsOf(action.customer);
      return [
        {
          action,
          customer: entry.customer,
          open: action.size - endedCount(action.counts),
          canDiscard: canDiscard(action.counts),
          seatsMayBeFree: action.counts.parked > 0 && seatsMayBeFree(action, entry.pools, ofCustomer),
        },
      ];
    });
  }
}

function endedCount({ done, refused, discarded }: StateCounts): number {
  return done + refused + discarded;
}

function canDiscard({ queued, parked, sending, unknown, acked }: StateCounts): boolean {
  return queued + parked > 0 && sending + unknown + acked === 0;
}
