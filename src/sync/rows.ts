import type { Assignment } from '../core/directory/user.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { PacketRow } from '../store/packets.ts';
import { userOperationRow, userRow } from '../store/packets.ts';

/** Writes operations as rows of packets again; new users with the same licenses share one set. */
export function rowWriter(operations: readonly Operation[]): {
  readonly licenseSets: readonly (readonly Assignment[])[];
  write(operation: Operation): PacketRow;
} {
  const sets = new Map<string, { readonly place: number; readonly licenses: readonly Assignment[] }>();
  for (const operation of operations) {
    if (operation.kind !== 'create-user') continue;
    const key = JSON.stringify(operation.licenses);
    if (!sets.has(key)) sets.set(key, { place: sets.size, licenses: operation.licenses });
  }
  return {
    licenseSets: Array.from(sets.values(), ({ licenses }) => licenses),
    write(operation) {
      if (operation.kind === 'create-user') {
        const place = sets.get(JSON.stringify(operation.licenses))?.place ?? 0;
        return userRow(operation.id, place, operation.user);
      }
      return userOperationRow(operation);
    },
  };
}
