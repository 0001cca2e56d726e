import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { findDevice, insertDevice, writeSeen } from './database/devices.ts';
import type { Device } from './database/devices.ts';
import type { Queries } from './database/sql.ts';
import type { HubEnvironment } from './push.ts';

/** The one organization of a hub that serves one team; keys carry it so that a hub can serve several. */
export const onlyOrganization = 'team';

/** How exactly the list of devices says when one was there last: a write with every request is too dear. */
const seenStepMs = 5 * 60_000;

/** Makes a device outside of pairing: who may start the hub's program may do everything. Gives its token. */
export function addDevice(
  { database, now }: HubEnvironment,
  device: Omit<Device, 'device'>,
): Promise<string> {
  return database.transaction(async (queries) => (await makeDevice(queries, device, now())).token);
}

/**
 * Gives its id and its token: the organization, by which the tables are spread, and 256 random bits. So much
 * chance needs no slow hash.
 */
export async function makeDevice(
  queries: Queries,
  made: Omit<Device, 'device'>,
  at: number,
): Promise<{ readonly device: string; readonly token: string }> {
  const token = `${made.organization}.${randomBytes(32).toString('base64url')}`;
  const device = randomUUID();
  await insertDevice(queries, { ...made, device }, { tokenHash: hashOf(token), at });
  return { device, token };
}

/** Whose request it is, by its `Authorization` header. */
export async function deviceOf(
  { database, now }: HubEnvironment,
  authorization: string | undefined,
): Promise<Device | undefined> {
  const [, token, organization] = /^Bearer (([a-z0-9-]{1,40})\.[\w-]{43})$/.exec(authorization ?? '') ?? [];
  if (token === undefined || organization === undefined) return undefined;
  return database.transaction(async (queries) => {
    const found = await findDevice(queries, organization, hashOf(token));
    if (found && now() - (found.seenAt ?? 0) >= seenStepMs) await writeSeen(queries, found, now());
    return found;
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
