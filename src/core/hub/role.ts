/**
 * What a device may do at the hub: a reader looks, a technician also changes, an admin also lets devices in
 * and out.
 */
export const hubRoles = ['admin', 'technician', 'reader'] as const;
export type HubRole = (typeof hubRoles)[number];

/** `read`: pull; `change`: begin and save customers, push, mark as carried over; `manage`: devices and codes. */
export type HubRight = 'read' | 'change' | 'manage';

const rights: Readonly<Record<HubRole, readonly HubRight[]>> = {
  admin: ['read', 'change', 'manage'],
  technician: ['read', 'change'],
  reader: ['read'],
};

export function may(role: HubRole, right: HubRight): boolean {
  return rights[role].includes(right);
}
