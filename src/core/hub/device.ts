import type { HubRole } from './role.ts';

/** Characters of what a person calls a device or itself: the hub takes no more. */
export const nameLength = 100;

/** A device that was let in to the hub, as its admins see it. */
export interface HubDevice {
  readonly device: string;
  readonly name: string;
  readonly person: string;
  readonly role: HubRole;
  readonly pairedAt: number;
  /** When it last asked for something. */
  readonly seenAt?: number;
  readonly revokedAt?: number;
}

/** What lets one more device in, once, until it expires. */
export interface HubCode {
  readonly code: string;
  readonly expiresAt: number;
}
