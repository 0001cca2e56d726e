import { lockHead } from './database/customers.ts';
import { forgetBefore, listCustomerKeys } from './database/history.ts';
import type { HubEnvironment } from './push.ts';

const dayMs = 24 * 3_600_000;

/** A device that was away for longer gets everything anew instead of what has changed. */
const horizonDays = 90;

/** Several hubs may do this at once: what one has forgotten the other does not find. */
export async function forgetOldHistory({ database, now }: HubEnvironment): Promise<void> {
  const keys = await database.transaction(listCustomerKeys);
  for (const key of keys) {
    await database.transaction(async (queries) => {
      if (await lockHead(queries, key)) await forgetBefore(queries, key, now() - horizonDays * dayMs);
    });
  }
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
