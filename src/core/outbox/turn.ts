/** What a customer's turn depends on. */
interface Turn {
  readonly sendFirst?: number;
}

/** Who was asked to go first goes before all others, the last one asked before those asked earlier. */
export function byTurn(one: Turn, other: Turn): number {
  return (other.sendFirst ?? 0) - (one.sendFirst ?? 0);
}
