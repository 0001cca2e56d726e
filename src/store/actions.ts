import { liveQuery } from 'dexie';
import type { Observable } from 'dexie';
import type { Operation } from '../core/operations/operation.ts';
import type { Delivery } from '../core/outbox/delivery.ts';
import { openActionKey } from '../vault/keys.ts';
import { unsealJson } from '../vault/seal.ts';
import { passwordsPlace } from './action-writer.ts';
import { decodeBody } from './codec.ts';
import { readDeliveries } from './deliveries.ts';
import { packetOperations } from './packets.ts';
import type { BookDatabase, StoredAction, StoredPacket } from './schema.ts';
import { bookKey } from './settings.ts';

/** All actions, oldest first, now and after each change. */
export function watchActions(database: BookDatabase): Observable<StoredAction[]> {
  return liveQuery(async () => {
    const actions = await database.actions.toArray();
    return actions.sort((one, other) => one.firstSeq - other.firstSeq);
  });
}

/** A packet with what became of its operations. */
export interface PacketRecord {
  readonly firstSeq: number;
  readonly operations: readonly Operation[];
  readonly deliveries: readonly Delivery[];
}

/** The packets of an action that hold its operations `from` (0-based) to `to` (not included), in order. */
export async function readPackets(
  database: BookDatabase,
  action: StoredAction,
  from = 0,
  to = action.size,
): Promise<PacketRecord[]> {
  if (from >= to) return [];
  // Sequence numbers run through an action without a gap, so the place of an operation is known.
  const first = await packetAt(database, action, action.firstSeq + from);
  if (!first) return [];
  const range: [[string, number], [string, number]] = [
    [action.id, first.firstSeq],
    [action.id, action.firstSeq + to],
  ];
  const [packets, stored] = await Promise.all([
    database.packets
      .where('[action+firstSeq]')
      .between(...range, true, false)
      .toArray(),
    database.deliveries
      .where('[action+firstSeq]')
      .between(...range, true, false)
      .toArray(),
  ]);
  const bySeq = new Map(stored.map((delivery) => [delivery.firstSeq, delivery]));
  return packets.map((packet) => {
    const operations = packetOperations(packet);
    const deliveries = readDeliveries(bySeq.get(packet.firstSeq), operations.length);
    return { firstSeq: packet.firstSeq, operations, deliveries };
  });
}

function packetAt(
  database: BookDatabase,
  action: StoredAction,
  seq: number,
): Promise<StoredPacket | undefined> {
  return database.packets
    .where('[action+firstSeq]')
    .between([action.id, action.firstSeq], [action.id, seq], true, true)
    .last();
}

/** Opens the passwords of packets of one action; by first sequence number, then in the packet's order. */
export async function readPasswords(
  database: BookDatabase,
  action: StoredAction,
  firstSeqs: readonly number[],
): Promise<ReadonlyMap<number, readonly (string | null)[]>> {
  const passwords = new Map<number, readonly (string | null)[]>();
  if (!action.wrappedKey) return passwords;
  const key = await openActionKey(await bookKey(database), action.id, action.wrappedKey);
  const stored = await database.passwords.bulkGet(firstSeqs.map((seq): [string, number] => [action.id, seq]));
  for (const entry of stored) {
    if (!entry) continue;
    const opened = await unsealJson(key, passwordsPlace(action.id, entry.firstSeq), entry.sealed);
    passwords.set(entry.firstSeq, opened as (string | null)[]);
  }
  return passwords;
}

/** Rows that were left out of an action: `from` (0-based) to `to` (not included), as they were given to the writer. */
export async function readLeftOut(
  database: BookDatabase,
  action: string,
  from: number,
  to: number,
): Promise<unknown[]> {
  const rows: unknown[] = [];
  if (from >= to) return rows;
  let start = 0;
  const parts = database.leftOut.where('[action+part]').between([action, 0], [action, Infinity]);
  await parts
    .until(() => start >= to)
    .each(({ count, body }) => {
      const end = start + count;
      if (end > from) rows.push(...decodeBody(body).slice(Math.max(0, from - start), to - start));
      start = end;
    });
  return rows;
}
