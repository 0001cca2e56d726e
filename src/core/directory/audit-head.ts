/** The last link of an authority's audit chain. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}
