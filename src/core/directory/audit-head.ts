/** The last link of an authority's audit chain. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** Whether a history cannot have gone on from `before` to `now`: it was changed, or goes on from a backup. */
export function contradicts(before: AuditHead | undefined, now: AuditHead | undefined): boolean {
  if (!before || !now) return false;
  return now.number < before.number || (now.number === before.number && now.hash !== before.hash);
}
