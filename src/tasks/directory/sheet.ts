import { licensesOf, personOf } from '../../core/operations/facets.ts';
import type { LeftOutRow } from '../../core/operations/left-out.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Refusal } from '../../core/operations/refusal.ts';
import type { Delivery } from '../../core/outbox/delivery.ts';
import { isWaiting, waitingCount } from '../../core/outbox/delivery.ts';
import type { Sheet, SheetRow } from '../../protocol/directory.ts';
import { readLeftOut, readPackets, readPasswords } from '../../store/actions.ts';
import type { BookDatabase, StoredAction } from '../../store/schema.ts';

/** A part of an action's confirmation sheet: first its operations, then who was left out. */
export async function readSheet(
  database: BookDatabase,
  id: string,
  offset: number,
  limit: number,
  obstaclesOf: (customer: string) => Promise<ReadonlyMap<string, Refusal>>,
): Promise<Sheet | undefined> {
  const action = await database.actions.get(id);
  if (!action) return undefined;
  const obstacles =
    waitingCount(action.counts) > 0 ? await obstaclesOf(action.customer) : new Map<string, Refusal>();
  const rows = await operationRows(
    database,
    action,
    offset,
    Math.min(action.size, offset + limit),
    obstacles,
  );
  const leftOut = (await readLeftOut(
    database,
    id,
    Math.max(0, offset - action.size),
    offset + limit - action.size,
  )) as LeftOutRow[];
  const { rev: _, ...plain } = action;
  return {
    action: plain,
    total: action.size + action.leftOut,
    rows: [...rows, ...leftOut.map((row) => ({ ...row, assigned: [], revoked: [] }))],
  };
}

async function operationRows(
  database: BookDatabase,
  action: StoredAction,
  from: number,
  to: number,
  obstacles: ReadonlyMap<string, Refusal>,
): Promise<SheetRow[]> {
  const packets = await readPackets(database, action, from, to);
  const passwords = await readPasswords(
    database,
    action,
    packets.map(({ firstSeq }) => firstSeq),
  );
  const rows = packets.flatMap(({ firstSeq, operations, deliveries }) =>
    operations.map((operation, index) => {
      const delivery = deliveries[index] ?? { state: 'queued' };
      return sheetRow(operation, delivery, passwords.get(firstSeq)?.[index] ?? undefined, obstacles);
    }),
  );
  const firstShown = packets[0]?.firstSeq ?? 0;
  return rows.slice(action.firstSeq + from - firstShown, action.firstSeq + to - firstShown);
}

function sheetRow(
  operation: Operation,
  delivery: Delivery,
  password: string | undefined,
  obstacles: ReadonlyMap<string, Refusal>,
): SheetRow {
  const obstacle = isWaiting(delivery.state) ? obstacles.get(operation.id) : undefined;
  // Nobody was made with it: a slip with it would be void. One that was replaced is on the later sheet.
  const isVoid =
    delivery.state === 'discarded' || delivery.state === 'refused' || delivery.state === 'superseded';
  const isShown = password !== undefined && !isVoid;
  const common = { delivery, ...(isShown && { password }), ...(obstacle && { obstacle }) };
  const { displayName, userName } = personOf(operation);
  const { assign, revoke } = licensesOf(operation);
  const assigned = assign.map(({ product }) => product);
  const row = { ...common, displayName, userName, assigned, revoked: revoke };
  if (operation.kind !== 'restore-user') return row;
  const held = operation.seen.licenses.map(({ product }) => product);
  return { ...row, notRestored: held.filter((product) => !assigned.includes(product)) };
}
