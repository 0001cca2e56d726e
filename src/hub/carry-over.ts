import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { addAudit } from './database/audit.ts';
import { countCarried, markCarried } from './database/carried.ts';
import { lockHead, writeHead } from './database/customers.ts';
import { tell } from './database/tell.ts';
import type { HubEnvironment, Sender } from './push.ts';

interface CarriedOver {
  readonly operations: readonly string[];
  readonly by: string;
  readonly at: number;
}

/**
 * A person did these changes in Partner Center. Users of whom nothing is left to be carried over come with
 * the next pull, without their mark. What was said before, or was never applied here, changes nothing.
 */
export async function carryOver(
  { database, now }: HubEnvironment,
  sender: Sender,
  { operations, by, at }: CarriedOver,
): Promise<Result<undefined, Problem<'customer-unknown'>>> {
  return database.transaction(async (queries) => {
    const head = await lockHead(queries, sender);
    if (!head) return failed('customer-unknown');
    const carried = await markCarried(queries, sender, operations, at);
    if (carried.length === 0) return ok(undefined);
    const subjects = carried.map(({ subject }) => subject);
    const version = head.version + 1;
    await countCarried(queries, sender, subjects, version);
    let { audit } = head;
    // The team sees in the audit who said so; the device alone would not tell.
    const outcome = `carried ${at} ${by}`;
    for (const entry of carried) {
      const done = { at: now(), device: sender.device, what: 'carry-over', ...entry, outcome };
      audit = await addAudit(queries, sender, audit, done);
    }
    await writeHead(queries, sender, { version, audit });
    const { organization, customer } = sender;
    await tell(queries, { what: 'changed', organization, customer, cursor: version });
    return ok(undefined);
  });
}
