import type { Refusal } from '../core/operations/refusal.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import type { Problem } from '../core/result.ts';

/** The refusal that is told when several were met: seats come first, since they are what one waits for. */
export function firstOf(one: Refusal | undefined, other: Refusal): Refusal {
  return !one || (other.code === 'no-seats' && one.code !== 'no-seats') ? other : one;
}

export function whyNot({ code, facts }: Refusal): Problem<OutboxProblemCode> {
  return code === 'no-seats'
    ? { code, facts }
    : { code: 'no-longer-fits', facts: { ...facts, reason: code } };
}
