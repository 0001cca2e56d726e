import type { CarryOverMark } from '../core/operations/action.ts';
import { silent, type Failure } from '../core/outbox/failure.ts';
import { takeTold } from '../core/outbox/lane.ts';
import { readPackets } from '../store/actions.ts';
import type { PacketRecord } from '../store/actions.ts';
import { actionsOf } from '../store/customer-actions.ts';
import type { StoredAction } from '../store/schema.ts';
import { settle } from '../store/settle.ts';
import type { PullWay } from './pull.ts';

/** Tells the hub what persons carried over here, each tick with its name and date. Told twice, nothing changes. */
export async function tellCarriedOver(way: PullWay): Promise<Failure | undefined> {
  const actions = (await actionsOf(way.database, way.customer)).filter(({ toTell = 0 }) => toTell > 0);
  for (const action of actions) {
    const packets = await readPackets(way.database, action);
    for (const mark of action.carriedOver ?? []) {
      const failure = await tellMark(way, action, packets, mark);
      if (failure) return failure;
    }
  }
  return undefined;
}

async function tellMark(
  { database, customer, remote, patiently }: PullWay,
  action: StoredAction,
  packets: readonly PacketRecord[],
  mark: CarryOverMark,
): Promise<Failure | undefined> {
  const ids = packets.flatMap(({ operations, deliveries }) =>
    operations.filter((_, index) => deliveries[index]?.toTell === mark.at).map(({ id }) => id),
  );
  if (ids.length === 0) return undefined;
  let failure: Failure | undefined = silent;
  await patiently(
    Promise.resolve(remote.tellCarriedOver?.(ids, mark)).then((answered) => {
      failure = answered;
    }),
  );
  if (failure) return failure;
  await settle(database, customer, {
    deliveries: packets.map(({ firstSeq, operations }) => ({
      action: action.id,
      firstSeq,
      size: operations.length,
      change: (present) => takeTold(present, mark.at),
    })),
  });
  return undefined;
}
