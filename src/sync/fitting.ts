import { apply } from '../core/operations/apply.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Refusal } from '../core/operations/refusal.ts';
import { View } from '../core/operations/view.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import type { Problem } from '../core/result.ts';
import type { Mirror } from '../store/mirror.ts';

/** Operations tried one after the other against what is there and the seats that are free. */
export interface Fitting {
  readonly fitting: ReadonlySet<Operation>;
  /** Why one of the others does not; undefined when there are none. */
  readonly problem: Problem<OutboxProblemCode> | undefined;
}

export function fittingOf(mirror: Mirror, operations: readonly Operation[]): Fitting {
  const view = new View(mirror.promisable());
  const fitting = new Set<Operation>();
  let refusal: Refusal | undefined;
  for (const operation of operations) {
    const applied = apply(view, operation);
    if (applied.ok) {
      view.write(applied.effect);
      fitting.add(operation);
    } else if (!refusal || (applied.refusal.code === 'no-seats' && refusal.code !== 'no-seats')) {
      // Seats come first: they are what one waits for.
      refusal = applied.refusal;
    }
  }
  return { fitting, problem: refusal && whyNot(refusal) };
}

function whyNot({ code, facts }: Refusal): Problem<OutboxProblemCode> {
  return code === 'no-seats'
    ? { code, facts }
    : { code: 'no-longer-fits', facts: { ...facts, reason: code } };
}
