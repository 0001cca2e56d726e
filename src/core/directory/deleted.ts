import type { User } from './user.ts';

const dayMs = 24 * 3_600_000;

/** Days for which a deleted user can be restored, at Microsoft as here. */
export const restorableDays = 30;

/** Whether a user is deleted and can still be restored at that time, in milliseconds since 1970. */
export function isRestorable({ deletedAt }: User, now: number): boolean {
  return deletedAt !== undefined && now - deletedAt < restorableDays * dayMs;
}

/** Whole days, at least 1, in which a deleted user can still be restored; 0 when it is too late. */
export function daysLeft(deletedAt: number, now: number): number {
  // A clock that was set back makes nobody stay longer.
  return Math.min(restorableDays, Math.max(0, Math.ceil(restorableDays - (now - deletedAt) / dayMs)));
}
