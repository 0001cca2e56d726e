/**
 * What a device may do at the hub: a reader looks, a technician also changes, an admin also lets devices in
 * and out.
 */
export const hubRoles = ['admin', 'technician', 'reader'] as const;
export type HubRole = (typeof hubRoles)[number];
