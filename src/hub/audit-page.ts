import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { AuditResponse } from '../protocol/hub/audit.ts';
import { hubLimits, hubVersion } from '../protocol/hub/parts.ts';
import { readAudit } from './database/audit.ts';
import { readHead } from './database/changes.ts';
import type { CustomerKey, HubDatabase } from './database/sql.ts';

interface AuditQuery {
  readonly after?: number;
  readonly limit?: number;
}

export function auditPage(
  database: HubDatabase,
  key: CustomerKey,
  { after = 0, limit = hubLimits.page }: AuditQuery,
): Promise<Result<AuditResponse, Problem<'customer-unknown'>>> {
  return database.transaction(async (queries) => {
    if (!(await readHead(queries, key))) return failed('customer-unknown');
    const entries = await readAudit(queries, key, after, limit);
    const last = entries.length === limit ? entries.at(-1) : undefined;
    return ok({ version: hubVersion, entries, ...(last && { next: last.number }) });
  });
}
