import type { Facts } from '../core/result.ts';
import type { Refusals } from './en/refusals.ts';

/** The sentence of the refusal that a problem names as its reason. */
export function createRefusalReason(refusals: Refusals): (facts: Facts) => string {
  const sentences = new Map<string, (facts: Facts) => string>(Object.entries(refusals));
  return (facts) => sentences.get(String(facts['reason']))?.(facts) ?? '';
}
