import type { HubCode, HubDevice } from '../core/hub/device.ts';
import type { HubAccessProblemCode } from '../core/hub/problem.ts';
import type { HubRole } from '../core/hub/role.ts';
import type { Problem, Result } from '../core/result.ts';

/** 'none': this address is not a hub's. 'silent': no answer came. 'not-set-up': nobody is let in yet. */
export type HubHere = 'none' | 'silent' | 'not-set-up' | 'ready';

export type HubAnswered<Value> = Result<Value, Problem<HubAccessProblemCode>>;

/** How this device is let in to the hub that serves its page, and, for an admin, how others are. */
export interface HubVerbs {
  /** Whether the address of this page is a hub's. Keeps what it finds out about this device (setting `hub`). */
  hubHere(): Promise<HubHere>;
  /** `device`: what a person calls it; `person`: whose it is. */
  connectHub(code: string, device: string, person: string): Promise<HubAnswered<undefined>>;
  /** Forgets the hub. What waits for it stays here. */
  disconnectHub(): Promise<void>;
  hubDevices(): Promise<HubAnswered<readonly HubDevice[]>>;
  newHubCode(role: HubRole): Promise<HubAnswered<HubCode>>;
  revokeHubDevice(device: string): Promise<HubAnswered<undefined>>;
}
