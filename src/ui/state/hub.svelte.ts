import { connectHub, disconnectHub, hubHere, type HubNewcomer } from '../../app/hub.ts';
import type { HubAccessProblemCode } from '../../core/hub/problem.ts';
import type { Problem } from '../../core/result.ts';
import type { HubHere } from '../../protocol/sync-hub.ts';
import type { HubMembership } from '../../store/settings.ts';
import type { BookState } from './book.svelte.ts';

/** What was asked of the hub, and why it did not work. */
export interface HubTrouble {
  /** Undefined when it broke off for a reason that nobody foresaw. */
  readonly problem: Problem<HubAccessProblemCode> | undefined;
}

/** Whether the page comes from a hub, and how this device is let in there. */
export class HubState {
  readonly #state: BookState;
  #here: HubHere | undefined = $state();
  #looking = $state(false);
  #busy = $state(false);
  #trouble: HubTrouble | undefined = $state.raw();

  constructor(state: BookState) {
    this.#state = state;
  }

  /** Undefined while it is looked for the first time. */
  get here(): HubHere | undefined {
    return this.#here;
  }

  get looking(): boolean {
    return this.#looking;
  }

  /** Undefined when it is not connected, and while settings are read. */
  get membership(): HubMembership | undefined {
    return this.#state.settings?.hub;
  }

  /** Of a device that is let in. */
  get connected(): boolean {
    return this.membership !== undefined && !this.membership.signedOut;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get trouble(): HubTrouble | undefined {
    return this.#trouble;
  }

  async look(): Promise<void> {
    this.#looking = true;
    try {
      this.#here = await hubHere(this.#state.book);
    } catch (error) {
      console.error(error);
      this.#here = 'silent';
    } finally {
      this.#looking = false;
    }
  }

  /** Gives whether the device is let in now. */
  async connect(newcomer: HubNewcomer): Promise<boolean> {
    this.#busy = true;
    this.#trouble = undefined;
    try {
      const connected = await connectHub(this.#state.book, newcomer);
      if (connected.ok) this.#here = 'ready';
      else this.#trouble = { problem: connected.problem };
      return connected.ok;
    } catch (error) {
      console.error(error);
      this.#trouble = { problem: undefined };
      return false;
    } finally {
      this.#busy = false;
    }
  }

  disconnect(): Promise<void> {
    this.#trouble = undefined;
    return disconnectHub(this.#state.book);
  }
}
