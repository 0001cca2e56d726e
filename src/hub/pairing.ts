import { codeLifeMs } from '../core/hub/code.ts';
import type { HubRole } from '../core/hub/role.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { PairRequest } from '../protocol/hub/access.ts';
import { deleteExpiredCodes, deleteSetupCodes, insertCode, takeCode } from './database/codes.ts';
import { lockAdmins, writeRevoked } from './database/devices.ts';
import type { Device } from './database/devices.ts';
import { tell } from './database/tell.ts';
import { makeDevice, onlyOrganization } from './device-token.ts';
import { createSetupCode, createShortCode, hashOfCode } from './pairing-code.ts';
import type { HubEnvironment } from './push.ts';

export interface Paired {
  readonly device: string;
  readonly token: string;
  readonly role: HubRole;
}

/** A device that knows a code becomes one of the team's. */
export async function pair(
  { database, now }: HubEnvironment,
  { code, device: name, person }: PairRequest,
): Promise<Result<Paired, Problem<'code-unknown'>>> {
  const organization = onlyOrganization;
  const codeHash = await hashOfCode(organization, code);
  return database.transaction(async (queries) => {
    const found = await takeCode(queries, organization, codeHash, now());
    if (!found) return failed('code-unknown');
    // A hub that started while the first admin was paired may have left one more setup code.
    if (found.setup && (await lockAdmins(queries, organization)).length > 0) return failed('code-unknown');
    const { role } = found;
    return ok({ role, ...(await makeDevice(queries, { organization, name, person, role }, now())) });
  });
}

/** A code that makes one device of the role, shown once: only its hash is kept. */
export async function createCode(
  { database, now }: HubEnvironment,
  { organization }: Pick<Device, 'organization'>,
  role: HubRole,
): Promise<{ readonly code: string; readonly expiresAt: number }> {
  const code = createShortCode();
  const codeHash = await hashOfCode(organization, code);
  const expiresAt = now() + codeLifeMs;
  await database.transaction(async (queries) => {
    await deleteExpiredCodes(queries, organization, now());
    await insertCode(queries, organization, { codeHash, role, setup: false, expiresAt });
  });
  return { code, expiresAt };
}

/**
 * The code of the setup link for a hub that has no admin: the last one made is the one that works. Undefined
 * when there is an admin.
 */
export async function setupCode({ database }: HubEnvironment): Promise<string | undefined> {
  const organization = onlyOrganization;
  const code = createSetupCode();
  const codeHash = await hashOfCode(organization, code);
  return database.transaction(async (queries) => {
    await deleteSetupCodes(queries, organization);
    if ((await lockAdmins(queries, organization)).length > 0) return undefined;
    await insertCode(queries, organization, { codeHash, role: 'admin', setup: true });
    return code;
  });
}

/** A device that is revoked may not speak any more; the last admin stays, or nobody could let anyone in. */
export async function revoke(
  { database, now }: HubEnvironment,
  { organization }: Device,
  device: string,
): Promise<Result<undefined, Problem<'not-found' | 'last-admin'>>> {
  return database.transaction(async (queries) => {
    const admins = await lockAdmins(queries, organization);
    if (admins.length === 1 && admins[0] === device) return failed('last-admin');
    if (!(await writeRevoked(queries, organization, device, now()))) return failed('not-found');
    // Its stream may be at another hub.
    await tell(queries, { what: 'revoked', organization, device });
    return ok(undefined);
  });
}
