import { hubCustomers, takeIn } from '../../app/authority.ts';
import type { HubCustomer } from '../../protocol/sync-authority.ts';
import type { AuthorityTrouble } from './authority.svelte.ts';
import type { BookState } from './book.svelte.ts';

/** Customers that the team keeps at the hub and that are not in this book. */
export class AtHub {
  readonly #state: BookState;
  #listed: readonly HubCustomer[] = $state.raw([]);
  #busy = $state(false);

  /** Make it while a component is set up: its effect follows that component's life. */
  constructor(state: BookState) {
    this.#state = state;
    // Asked anew when this device is let in, or the network or the hub is back. Without an answer there is no list.
    $effect(() => {
      const hub = state.settings?.hub;
      if (hub && !hub.signedOut && state.online && !state.hubIsSilent) void this.#look();
    });
  }

  get missing(): readonly HubCustomer[] {
    const hub = this.#state.settings?.hub;
    if (!hub || hub.signedOut) return [];
    return this.#listed.filter(({ id, here }) => here === undefined && !this.#state.customer(id));
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Gives why it is not in the book now, if it is not. */
  async takeIn(customer: string): Promise<AuthorityTrouble | undefined> {
    this.#busy = true;
    try {
      const taken = await takeIn(this.#state.book, customer);
      return taken.ok ? undefined : { problem: taken.problem };
    } catch (error) {
      console.error(error);
      return { problem: undefined };
    } finally {
      this.#busy = false;
    }
  }

  async #look(): Promise<void> {
    try {
      const listed = await hubCustomers(this.#state.book);
      if (listed.ok) this.#listed = listed.value;
    } catch (error) {
      console.error(error);
    }
  }
}
