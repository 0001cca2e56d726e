import type { LeftOutRow } from '../core/operations/left-out.ts';
import type { Delivery } from '../core/outbox/delivery.ts';
import type { Messages } from './load.ts';

/** What a row of a sheet can have reasons of. */
export interface ReasonedRow extends Pick<LeftOutRow, 'findings' | 'obstacle'> {
  readonly delivery?: Delivery;
}

/** Why somebody was left out, refused, stands aside or could not be done as things stand, one sentence each. */
export function rowReasons(
  { findings, refusals }: Pick<Messages, 'findings' | 'refusals'>,
  { findings: found = [], obstacle, delivery }: ReasonedRow,
): readonly string[] {
  const sentences = found.map(({ code, facts }) => findings[code](facts));
  if (obstacle) sentences.push(refusals[obstacle.code](obstacle.facts));
  if (delivery?.code) sentences.push(refusals[delivery.code](delivery.facts ?? {}));
  return sentences;
}
