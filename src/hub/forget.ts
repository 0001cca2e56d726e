import { addAudit } from './database/audit.ts';
import { lockHead, writeHead } from './database/customers.ts';
import type { CustomerHead } from './database/customers.ts';
import { addChange, buryDeleted, forgetBefore, listCustomerKeys } from './database/history.ts';
import type { CustomerKey, Queries } from './database/sql.ts';
import { tell } from './database/tell.ts';
import type { HubEnvironment } from './push.ts';

const dayMs = 24 * 3_600_000;

/** A device that was away for longer gets everything anew instead of what has changed. */
const horizonDays = 90;

/** Several hubs may do this at once: what one has forgotten the other does not find. */
export async function forgetOldHistory({ database, now }: HubEnvironment): Promise<void> {
  const keys = await database.transaction(listCustomerKeys);
  for (const key of keys) {
    await database.transaction(async (queries) => {
      const head = await lockHead(queries, key);
      if (!head) return;
      const at = now();
      const before = at - horizonDays * dayMs;
      await forgetDeleted(queries, key, head, { at, before });
      await forgetBefore(queries, key, before);
    });
  }
}

/**
 * Who is deleted can long not be restored any more. A change as others are, in the audit too: a version that no
 * link stands for would be given twice when the hub is put back, and a device would miss the second.
 */
async function forgetDeleted(
  queries: Queries,
  key: CustomerKey,
  head: CustomerHead,
  { at, before }: { readonly at: number; readonly before: number },
): Promise<void> {
  const version = head.version + 1;
  if ((await buryDeleted(queries, key, { before, version })) === 0) return;
  await addChange(queries, key, { version, at });
  const done = { at, device: 'hub', what: 'forget-deleted', outcome: `applied ${version}` };
  const audit = await addAudit(queries, key, head.audit, done);
  await writeHead(queries, key, { version, audit });
  const { organization, customer } = key;
  await tell(queries, { what: 'changed', organization, customer, cursor: version });
}

/** At once and then every day. Gives what ends it, which waits for the one that is under way. */
export function forgetEveryDay(environment: HubEnvironment, report: (error: Error) => void) {
  let underWay = Promise.resolve();
  const forget = () => {
    underWay = forgetOldHistory(environment).catch(report);
  };
  forget();
  const timer = setInterval(forget, dayMs);
  return async (): Promise<void> => {
    clearInterval(timer);
    await underWay;
  };
}
