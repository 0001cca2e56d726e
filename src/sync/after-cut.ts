import { cutOff } from '../core/outbox/lane.ts';
import { readPackets } from '../store/actions.ts';
import type { BookDatabase } from '../store/schema.ts';
import { settle } from '../store/settle.ts';

/**
 * What is written down as being sent while nobody sends was cut off: with its tab, or with the device. Until
 * it is asked for again, which may be days later and elsewhere, no screen shows it as on its way.
 */
export async function noteCutOff(database: BookDatabase): Promise<void> {
  const actions = await database.actions.filter(({ counts }) => counts.sending > 0).toArray();
  for (const action of actions) {
    const packets = await readPackets(database, action);
    await settle(database, action.customer, {
      deliveries: packets.map(({ firstSeq, operations }) => ({
        action: action.id,
        firstSeq,
        size: operations.length,
        change: cutOff,
      })),
    });
  }
}
