import { codeLifeMs } from '../../core/hub/code.ts';
import type { HubDevice } from '../../core/hub/device.ts';
import type { HubRole } from '../../core/hub/role.ts';
import type { HubDevicesState } from './hub-devices.svelte.ts';

const tickMs = 1000;
const lookMs = 3000;

/** A code on the screen until a device came in with it, or its time is over. */
export class ShownCode {
  readonly #list: HubDevicesState;
  readonly #now: () => number;
  #code: string | undefined = $state();
  #leftMs = $state(0);
  #making = $state(false);
  #arrived: HubDevice | undefined = $state.raw();
  #madeAt = 0;
  #before: ReadonlySet<string> = new Set();

  constructor(list: HubDevicesState, now: () => number) {
    this.#list = list;
    this.#now = now;
  }

  get code(): string | undefined {
    return this.#code;
  }

  get leftMs(): number {
    return this.#leftMs;
  }

  get making(): boolean {
    return this.#making;
  }

  /** The device that came in with it. */
  get arrived(): HubDevice | undefined {
    return this.#arrived;
  }

  async make(role: HubRole): Promise<void> {
    this.#making = true;
    try {
      await this.#list.look();
      this.#before = new Set(this.#list.devices?.map(({ device }) => device));
      const made = await this.#list.newCode(role);
      this.#code = made?.code;
      this.#arrived = undefined;
      // By this device's clock alone: the hub's may show another time.
      this.#madeAt = this.#now();
      this.#leftMs = made ? codeLifeMs : 0;
    } finally {
      this.#making = false;
    }
  }

  /** Counts the time down, and looks who came; gives what ends it. */
  follow(): () => void {
    const ticks = setInterval(() => {
      if (this.#code) this.#leftMs = Math.max(0, this.#madeAt + codeLifeMs - this.#now());
    }, tickMs);
    const looks = setInterval(() => void this.#look(), lookMs);
    return () => {
      clearInterval(ticks);
      clearInterval(looks);
    };
  }

  async #look(): Promise<void> {
    if (this.#making || !this.#code || this.#arrived || this.#leftMs === 0 || this.#list.busy) return;
    await this.#list.look();
    this.#arrived = this.#list.devices?.find(({ device }) => !this.#before.has(device));
  }
}
