import type { HubRole } from '../../core/hub/role.ts';
import { roleOf } from './row.ts';
import type { Queries } from './sql.ts';

export interface Code {
  readonly role: HubRole;
  readonly setup: boolean;
}

/** A code without an end holds until it is used or replaced. */
export async function insertCode(
  { query }: Queries,
  organization: string,
  { codeHash, role, setup, expiresAt }: Code & { readonly codeHash: string; readonly expiresAt?: number },
): Promise<void> {
  await query(
    'insert into codes (organization, code_hash, role, setup, expires_at) values ($1, $2, $3, $4, $5)',
    [organization, codeHash, role, setup, expiresAt ?? null],
  );
}

/** Takes a code away and says what it was: it works once, also for two who use it at the same moment. */
export async function takeCode(
  { query }: Queries,
  organization: string,
  codeHash: string,
  now: number,
): Promise<Code | undefined> {
  const [row] = await query(
    `delete from codes
      where organization = $1 and code_hash = $2 and (expires_at is null or expires_at > $3)
      returning role, setup`,
    [organization, codeHash, now],
  );
  return row && { role: roleOf(row, 'role'), setup: row['setup'] === true };
}

export async function deleteSetupCodes({ query }: Queries, organization: string): Promise<void> {
  await query('delete from codes where organization = $1 and setup', [organization]);
}

export async function deleteExpiredCodes(
  { query }: Queries,
  organization: string,
  now: number,
): Promise<void> {
  await query('delete from codes where organization = $1 and expires_at <= $2', [organization, now]);
}
