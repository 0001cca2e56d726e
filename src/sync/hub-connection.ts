import type { HubRole } from '../core/hub/role.ts';
import { withBallast } from '../store/ballast.ts';
import type { BookDatabase } from '../store/schema.ts';
import type { HubMembership } from '../store/settings.ts';
import { bookKey, readSetting, writeSetting } from '../store/settings.ts';
import { sealJson, unsealJson } from '../vault/seal.ts';

/** How this device is let in to the hub that serves its page. */
export interface HubConnection {
  readonly device: string;
  readonly token: string;
  readonly role: HubRole;
  readonly person: string;
  readonly organization: string;
  /** What the device is called there. */
  readonly name: string;
}

/** Undefined when it is not let in, or not any more. */
export async function readHubConnection(database: BookDatabase): Promise<HubConnection | undefined> {
  const kept = await readSetting(database, 'hub');
  if (!kept?.sealedToken) return undefined;
  const { device, role, person, organization, name, sealedToken } = kept;
  const token = await unsealJson(await bookKey(database), tokenPlace(device), sealedToken);
  return { device, token: String(token), role, person, organization, name };
}

export async function keepHubConnection(
  database: BookDatabase,
  membership: HubMembership,
  token: string,
): Promise<void> {
  const sealedToken = await sealJson(await bookKey(database), tokenPlace(membership.device), token);
  await writeSetting(database, 'hub', { ...membership, sealedToken });
}

/** What the hub says about this device now, unless it has become another one meanwhile. */
export function updateHubMembership(
  database: BookDatabase,
  device: string,
  changes: Partial<Pick<HubMembership, 'name' | 'person' | 'role'>>,
): Promise<void> {
  return change(database, device, changes);
}

/** The hub lets this device in no more: it stands in Settings, and the token is of no use. */
export function signOutOfHub(database: BookDatabase, device: string): Promise<void> {
  return change(database, device, 'signed-out');
}

export async function forgetHub(database: BookDatabase): Promise<void> {
  await database.settings.delete('hub');
}

function change(
  database: BookDatabase,
  device: string,
  changes: Partial<HubMembership> | 'signed-out',
): Promise<void> {
  return withBallast(() =>
    database.transaction('rw', database.settings, async () => {
      const kept = await readSetting(database, 'hub');
      if (kept?.device !== device) return;
      if (changes !== 'signed-out') {
        await writeSetting(database, 'hub', { ...kept, ...changes });
        return;
      }
      const { sealedToken: _, ...membership } = kept;
      await writeSetting(database, 'hub', { ...membership, signedOut: true });
    }),
  );
}

function tokenPlace(device: string): string {
  return `hub-token|${device}`;
}
