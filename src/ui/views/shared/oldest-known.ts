import type { Provenance } from '../../../core/directory/figure.ts';

/** What everything said together can be called as old as. */
export function oldestKnown(all: readonly (Provenance | undefined)[]): Provenance | undefined {
  let oldest: Provenance | undefined;
  for (const known of all) if (known && known.asOf < (oldest?.asOf ?? Infinity)) oldest = known;
  return oldest;
}
