import type { AuditHead } from '../core/directory/audit-head.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { PullResponse } from '../protocol/hub/pull.ts';
import { hubLimits, hubVersion } from '../protocol/hub/parts.ts';
import { hasLink } from './database/audit.ts';
import { readAsOfNow, readChangedUsers, readHead, readSeats } from './database/changes.ts';
import type { ChangedUser, ChangePlace } from './database/changes.ts';
import type { CustomerKey, HubDatabase } from './database/sql.ts';

export interface PullQuery {
  /** The last change that the device has; absent when it has nothing of the customer. */
  readonly since?: number;
  /** The newest link of the audit that the device was told of. */
  readonly audit?: AuditHead;
  /** `next` of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

/** Where a page begins. */
interface Place extends ChangePlace {
  /** The pages hold everything that there is. */
  readonly whole: boolean;
  /** The end of the audit when the page before was read. */
  readonly audit: AuditHead;
}

/**
 * A page of what changed since a cursor, as it is sent: of a hundred thousand people none is made into an
 * object and back. Users come in the order of their last change: one that changes
 * between two pages moves to the end and comes (again) in a later page, so the last page's cursor holds for
 * all of them. A cursor from before the oldest tombstone, or from another history, gets everything.
 */
export async function pullText(
  database: HubDatabase,
  key: CustomerKey,
  { since = -1, audit, after, limit = hubLimits.page }: PullQuery,
): Promise<Result<string, Problem<'customer-unknown' | 'not-understood'>>> {
  const asked = after === undefined ? undefined : parsePlace(after);
  if (after !== undefined && !asked) return failed('not-understood');
  return database.transaction(async (queries) => {
    await readAsOfNow(queries);
    const head = await readHead(queries, key);
    if (!head) return failed('customer-unknown');
    const otherHistory = audit !== undefined && !(await hasLink(queries, key, audit));
    const needsAll = since < head.oldestCursor || otherHistory;
    const mayGoOn = asked && (asked.whole || !needsAll) && (await hasLink(queries, key, asked.audit));
    // What was forgotten or lost between two pages: they cannot go on, and begin again with everything.
    const whole = mayGoOn ? asked.whole : needsAll || asked !== undefined;
    const from = mayGoOn ? asked : { version: whole ? 0 : since + 1, id: '' };
    const found = await readChangedUsers(queries, key, from, limit);
    const last = found.length === limit ? found.at(-1) : undefined;
    const rest = {
      gone: found.filter(({ gone }) => gone).map(({ id }) => id),
      customer: head.fields,
      seats: await readSeats(queries, key),
      cursor: head.version,
      ...(last && { next: writePlace({ ...last, whole, audit: head.audit }) }),
      audit: head.audit,
      ...(otherHistory && { otherHistory }),
    } satisfies Partial<PullResponse>;
    const users = found.filter(({ gone }) => !gone).map(userText);
    const begun = `{"version":${hubVersion},"first":${!mayGoOn},"whole":${whole},"users":[${users.join(',')}],`;
    return ok(begun + JSON.stringify(rest).slice(1));
  });
}

/** The mark is no part of what is stored: it comes and goes with what is done in Partner Center. */
function userText({ user, recorded }: ChangedUser): string {
  return recorded ? `${user.slice(0, -1)},"recorded":true}` : user;
}

function writePlace({ whole, version, audit, id }: Place): string {
  return `${whole ? 'all' : 'changed'}:${version}:${audit.number}:${audit.hash}:${id}`;
}

function parsePlace(text: string): Place | undefined {
  const [, which, version, number, hash, id] =
    /^(all|changed):(\d{1,9}):(\d{1,9}):([0-9a-f]{64}):([^\0]{1,100})$/su.exec(text) ?? [];
  if (version === undefined || hash === undefined || id === undefined) return undefined;
  return { whole: which === 'all', version: Number(version), id, audit: { number: Number(number), hash } };
}
