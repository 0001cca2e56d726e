import type { AuditHead } from '../../src/core/directory/audit-head.ts';
import type { Problem, Result } from '../../src/core/result.ts';
import { failed, ok } from '../../src/core/result.ts';
import { auditText } from '../../src/protocol/hub/audit.ts';
import type { AuditResponse } from '../../src/protocol/hub/audit.ts';

/**
 * Whether entries follow a head that was known before: gives the head they lead to. Two heads with one number
 * and two hashes are two histories; so is a head whose number has become smaller.
 */
export async function verifyAudit(
  known: AuditHead,
  entries: AuditResponse['entries'],
  sha256: (text: string) => Promise<string>,
): Promise<Result<AuditHead, Problem<'audit-broken'>>> {
  let head = known;
  for (const { hash, ...entry } of entries) {
    const follows = entry.number === head.number + 1 && hash === (await sha256(auditText(head.hash, entry)));
    if (!follows) return failed('audit-broken', { number: entry.number });
    head = { number: entry.number, hash };
  }
  return ok(head);
}
