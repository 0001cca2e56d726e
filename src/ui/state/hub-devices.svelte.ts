import { hubDevices, newHubCode, revokeHubDevice } from '../../app/hub.ts';
import type { HubCode, HubDevice } from '../../core/hub/device.ts';
import type { HubRole } from '../../core/hub/role.ts';
import type { HubAnswered } from '../../protocol/sync-hub.ts';
import type { BookState } from './book.svelte.ts';
import type { HubTrouble } from './hub.svelte.ts';

/** The devices of the team, as an admin sees them. */
export class HubDevicesState {
  readonly #state: BookState;
  #devices: readonly HubDevice[] | undefined = $state.raw();
  #busy = $state(false);
  #trouble: HubTrouble | undefined = $state.raw();

  constructor(state: BookState) {
    this.#state = state;
  }

  /** Those that are let in first, the newest first; undefined until they have come once. */
  get devices(): readonly HubDevice[] | undefined {
    return this.#devices?.toSorted(
      (one, other) =>
        Number(one.revokedAt !== undefined) - Number(other.revokedAt !== undefined) ||
        other.pairedAt - one.pairedAt,
    );
  }

  get busy(): boolean {
    return this.#busy;
  }

  get trouble(): HubTrouble | undefined {
    return this.#trouble;
  }

  forgetTrouble(): void {
    this.#trouble = undefined;
  }

  async look(): Promise<void> {
    const devices = await this.#asking(() => hubDevices(this.#state.book));
    if (devices) this.#devices = devices;
  }

  /** Undefined when there is none to be had; `trouble` says why. */
  newCode(role: HubRole): Promise<HubCode | undefined> {
    return this.#asking(() => newHubCode(this.#state.book, role));
  }

  /** Gives whether it is out. What the hub said stays in `trouble` when the list comes anew. */
  async revoke(device: string): Promise<boolean> {
    await this.#asking(() => revokeHubDevice(this.#state.book, device));
    const { trouble } = this;
    await this.look();
    this.#trouble ??= trouble;
    return trouble === undefined;
  }

  async #asking<Value>(ask: () => Promise<HubAnswered<Value>>): Promise<Value | undefined> {
    this.#busy = true;
    this.#trouble = undefined;
    try {
      const answer = await ask();
      if (answer.ok) return answer.value;
      this.#trouble = { problem: answer.problem };
    } catch (error) {
      console.error(error);
      this.#trouble = { problem: undefined };
    } finally {
      this.#busy = false;
    }
    return undefined;
  }
}
