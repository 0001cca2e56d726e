import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { findDevice, insertDevice } from './database/devices.ts';
import type { Device } from './database/devices.ts';
import type { HubDatabase } from './database/sql.ts';

/** The one organization of a hub that serves one team; keys carry it so that a hub can serve several. */
export const onlyOrganization = 'team';

/**
 * Makes a device and gives its token: the organization, by which the tables are spread, and 256 random
 * bits. So much chance needs no slow hash.
 */
export async function addDevice(database: HubDatabase, organization: string, name: string): Promise<string> {
  const token = `${organization}.${randomBytes(32).toString('base64url')}`;
  const device = randomUUID();
  await database.transaction((queries) =>
    insertDevice(queries, { organization, device, name, tokenHash: hashOf(token) }),
  );
  return token;
}

/** Whose request it is, by its `Authorization` header. */
export async function deviceOf(
  database: HubDatabase,
  authorization: string | undefined,
): Promise<Device | undefined> {
  const [, token, organization] = /^Bearer (([a-z0-9-]{1,40})\.[\w-]{43})$/.exec(authorization ?? '') ?? [];
  if (token === undefined || organization === undefined) return undefined;
  return database.transaction((queries) => findDevice(queries, organization, hashOf(token)));
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
