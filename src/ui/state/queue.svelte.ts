import {
  carryOver,
  choose,
  discard,
  pauseCustomer,
  requeueShort,
  restingOn,
  retryRefused,
  sendFirst,
  syncNow,
} from '../../app/outbox.ts';
import type { Customer } from '../../core/directory/customer.ts';
import type { Action } from '../../core/operations/action.ts';
import { endedCount, onItsWayCount, type StateCounts } from '../../core/outbox/delivery.ts';
import type { OutboxProblemCode } from '../../core/outbox/outbox-problem.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { CardChoice, Chosen } from '../../protocol/cards.ts';
import type { BookState } from './book.svelte.ts';
import { queueGroups, type QueueGroup } from './queue-groups.ts';
import { seatsMayBeFree } from './seats-may-be-free.ts';

/** How many finished actions are shown, and how many more each time somebody asks. */
const finishedStep = 10;

/** One action in the queue or behind it, with the customer it is for. */
export interface QueuedAction {
  readonly action: Action;
  readonly customer: Customer;
  /** Changes that wait, stand aside, or are only recorded. */
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

/** Why nothing went out when somebody asked for it. */
export type NothingSent = 'offline' | 'paused' | 'nothing';

/** The page Queue: what waits, what can be done about it, and what is behind it. */
export class QueueState {
  readonly #state: BookState;
  #shownFinished = $state(finishedStep);
  #opened: readonly string[] = $state.raw([]);
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

  /** The same by customer, in the order in which they have their turn. */
  get groups(): readonly QueueGroup[] | undefined {
    const { waiting } = this;
    return waiting && queueGroups(waiting, this.#state.customers?.map(({ customer }) => customer) ?? []);
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

  /** Whether the changes of an action are shown. They stay so when it goes on to what is finished. */
  isOpened(action: string): boolean {
    return this.#opened.includes(action);
  }

  toggle(action: string): void {
    const others = this.#opened.filter((id) => id !== action);
    this.#opened = others.length < this.#opened.length ? others : [...others, action];
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

  /** Sends what waits; ends when nothing is left that can be sent. Says why when nothing went out. */
  async syncNow(): Promise<NothingSent | undefined> {
    this.#syncing = true;
    this.#problem = undefined;
    const { groups = [] } = this;
    try {
      await syncNow(this.#state.book);
      const sendable = groups.filter((group) => group.sendable > 0);
      if (sendable.length === 0) return this.#state.cutOff ? 'offline' : 'nothing';
      const free = sendable.filter(({ paused }) => !paused);
      if (free.length === 0) return 'paused';
      return free.every(({ customer }) => this.#state.isClosed(customer.authority)) ? 'offline' : undefined;
    } catch (error) {
      console.error(error);
      this.#problem = { problem: undefined };
      return undefined;
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
    return this.#telling(() =>
      discard(
        this.#state.book,
        actions.map(({ action }) => action.id),
      ),
    );
  }

  /** Gives how many changes are done with it; undefined when none is. */
  carryOver(action: string, by: string): Promise<number | undefined> {
    return this.#telling(() => carryOver(this.#state.book, action, by));
  }

  /** Queues what stands aside in an action, as far as seats are free; undefined when none is. */
  requeueShort(action: string): Promise<Chosen | undefined> {
    return this.#telling(() => requeueShort(this.#state.book, action));
  }

  /** Queues anew what was refused in an action, as far as it would work now; undefined when nothing of it would. */
  retry(action: string): Promise<Chosen | undefined> {
    return this.#telling(() => retryRefused(this.#state.book, action));
  }

  /** Does what was chosen for a card; undefined when nothing of it would work. */
  choose(choice: CardChoice): Promise<Chosen | undefined> {
    return this.#telling(() => choose(this.#state.book, choice));
  }

  async pause(customer: string, on: boolean): Promise<void> {
    await this.#doing(() => pauseCustomer(this.#state.book, customer, on));
  }

  /** Gives whether they go first now. */
  async sendFirst(customer: string): Promise<boolean> {
    const done = await this.#doing(async () => {
      await sendFirst(this.#state.book, customer);
      return true;
    });
    return done ?? false;
  }

  #telling<Value>(run: () => Promise<Result<Value, Problem<OutboxProblemCode>>>): Promise<Value | undefined> {
    return this.#doing(async () => {
      const result = await run();
      if (result.ok) return result.value;
      this.#problem = { problem: result.problem };
      return undefined;
    });
  }

  async #doing<Value>(run: () => Promise<Value>): Promise<Value | undefined> {
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
          open: action.size - endedCount(action.counts) + (action.recorded ?? 0),
          canDiscard: canDiscard(action.counts),
          seatsMayBeFree: action.counts.parked > 0 && seatsMayBeFree(action, entry.pools, ofCustomer),
        },
      ];
    });
  }
}

function canDiscard(counts: StateCounts): boolean {
  return counts.queued + counts.parked > 0 && onItsWayCount(counts) === 0;
}
