import { apply } from '../core/operations/apply.ts';
import type { Refusal } from '../core/operations/refusal.ts';
import { View } from '../core/operations/view.ts';
import type { Facts, Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import { readPackets } from '../store/actions.ts';
import { Mirror } from '../store/mirror.ts';
import type { BookDatabase } from '../store/schema.ts';
import { settle } from '../store/settle.ts';

/** Queues what was parked as short, in its order, as far as seats are free now. Gives how many. */
export async function requeueShort(
  database: BookDatabase,
  id: string,
): Promise<Result<number, Problem<OutboxProblemCode>>> {
  for (;;) {
    const action = await database.actions.get(id);
    if (!action) return failed('action-gone');
    const mirror = new Mirror(database, action.customer);
    await mirror.refresh();
    const rev = mirror.customer?.rev;
    if (rev === undefined) return failed('action-gone');
    const packets = await readPackets(database, action);
    const view = new View(mirror.promisable());
    const fitting = new Set<string>();
    let refusal: Refusal | undefined;
    for (const { operations, deliveries } of packets) {
      operations.forEach((operation, index) => {
        const { state, code } = deliveries[index] ?? { state: 'done' };
        if (state !== 'parked' || code !== 'short') return;
        const applied = apply(view, operation);
        if (applied.ok) {
          view.write(applied.effect);
          fitting.add(operation.id);
        } else if (!refusal || (applied.refusal.code === 'no-seats' && refusal.code !== 'no-seats')) {
          // Seats come first: they are what one waits for.
          refusal = applied.refusal;
        }
      });
    }
    if (fitting.size === 0) return refusal ? failed(...whyNot(refusal)) : failed('action-gone');
    const written = await settle(database, action.customer, {
      rev,
      deliveries: packets.map(({ firstSeq, operations }) => ({
        action: id,
        firstSeq,
        size: operations.length,
        change: (present) =>
          present.map((delivery, index) =>
            fitting.has(operations[index]?.id ?? '') ? { state: 'queued' } : delivery,
          ),
      })),
    });
    if (written) return ok(fitting.size);
  }
}

function whyNot({ code, facts }: Refusal): [OutboxProblemCode, Facts] {
  return code === 'no-seats' ? [code, facts] : ['no-longer-fits', { ...facts, reason: code }];
}
