import type { Operation } from '../core/operations/operation.ts';
import { readPackets } from '../store/actions.ts';
import { actionsOf } from '../store/customer-actions.ts';
import type { BookDatabase } from '../store/schema.ts';

/** What became of operations that others were made in the place of. */
export interface Replacements {
  /** The operation that counts now. */
  operation(id: string): string;
  /** The user that counts now: the one who was to be made by it may be made by another, or be there already. */
  user(id: string): string;
}

/** Those of a customer. */
export async function replacements(database: BookDatabase, customer: string): Promise<Replacements> {
  const replacedBy = new Map<string, string>();
  /** Whom a replacement is about that makes nobody. */
  const users = new Map<string, string>();
  for (const action of await actionsOf(database, customer)) {
    if (action.counts.superseded === 0 && !action.replaces) continue;
    for (const { operations, deliveries } of await readPackets(database, action)) {
      operations.forEach((operation, index) => {
        const by = deliveries[index]?.replacedBy;
        if (by !== undefined) replacedBy.set(operation.id, by);
        if (operation.kind === 'update-licenses') users.set(operation.id, operation.userId);
      });
    }
  }
  const latest = (id: string): string => {
    let present = id;
    for (let by = replacedBy.get(id); by !== undefined; by = replacedBy.get(by)) present = by;
    return present;
  };
  return { operation: latest, user: (id) => users.get(latest(id)) ?? latest(id) };
}

/** The same change about whoever and whatever counts now. */
export function doneAnew(operation: Operation, replaced: Replacements): Operation {
  if (operation.kind === 'create-user') return operation;
  const { dependsOn } = operation;
  return {
    ...operation,
    userId: replaced.user(operation.userId),
    ...(dependsOn && { dependsOn: dependsOn.map((parent) => replaced.operation(parent)) }),
  };
}
