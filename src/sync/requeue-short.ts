import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { readPackets } from '../store/actions.ts';
import { Mirror } from '../store/mirror.ts';
import type { BookDatabase } from '../store/schema.ts';
import { settle } from '../store/settle.ts';
import { fittingOf } from './fitting.ts';

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
    const short = packets.flatMap(({ operations, deliveries }) =>
      operations.filter((_, index) => {
        const delivery = deliveries[index];
        return delivery?.state === 'parked' && delivery.code === 'short';
      }),
    );
    const { fitting, problem } = fittingOf(mirror, short);
    if (fitting.size === 0) return problem ? { ok: false, problem } : failed('action-gone');
    const written = await settle(database, action.customer, {
      rev,
      deliveries: packets.map(({ firstSeq, operations }) => ({
        action: id,
        firstSeq,
        size: operations.length,
        change: (present) =>
          present.map((delivery, index) => {
            const operation = operations[index];
            return operation && fitting.has(operation) ? { state: 'queued' } : delivery;
          }),
      })),
    });
    if (written) return ok(fitting.size);
  }
}
