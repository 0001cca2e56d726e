import type { Operation } from '../core/operations/operation.ts';
import { readPackets } from '../store/actions.ts';
import type { BookDatabase } from '../store/schema.ts';

/** What replaced the superseded operations of a customer, by their ids. */
export async function replacements(
  database: BookDatabase,
  customer: string,
): Promise<ReadonlyMap<string, string>> {
  const actions = await database.actions
    .filter((action) => action.customer === customer && action.counts.superseded > 0)
    .toArray();
  const replaced = new Map<string, string>();
  for (const action of actions) {
    for (const { operations, deliveries } of await readPackets(database, action)) {
      operations.forEach(({ id }, index) => {
        const by = deliveries[index]?.replacedBy;
        if (by !== undefined) replaced.set(id, by);
      });
    }
  }
  return replaced;
}

/**
 * The same change once more, with an id of its own. A user bears the id of the operation that makes it, so
 * who was to be made by a superseded one is now the user that its replacement makes.
 */
export function doneAnew(operation: Operation, id: string, replaced: ReadonlyMap<string, string>): Operation {
  if (operation.kind === 'create-user') return { ...operation, id };
  const { dependsOn } = operation;
  return {
    ...operation,
    id,
    userId: latest(operation.userId, replaced),
    ...(dependsOn && { dependsOn: dependsOn.map((parent) => latest(parent, replaced)) }),
  };
}

function latest(id: string, replaced: ReadonlyMap<string, string>): string {
  let present = id;
  for (let by = replaced.get(id); by !== undefined; by = replaced.get(by)) present = by;
  return present;
}
