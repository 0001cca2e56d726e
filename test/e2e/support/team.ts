import type { HubRole } from '../../../src/core/hub/role.ts';
import { removeHubData, startHub, type HubSite } from './hub.ts';

/** A hub that has an admin already, whose device is this program. */
export interface Team {
  readonly address: string;
  /** What lets one device in. */
  code(role: HubRole): Promise<string>;
  close(): Promise<void>;
}

export function setupLink(hub: HubSite): Promise<string> {
  return hub.process.prints(/http\S+#\/connect\/\S+/);
}

export async function startTeam(): Promise<Team> {
  const hub = await startHub();
  const setup = (await setupLink(hub)).split('/').at(-1);
  const { token } = await ask(hub, 'pair', { code: setup, device: 'Server', person: 'Admin' });
  return {
    address: hub.address,
    code: async (role) => String((await ask(hub, 'codes', { role }, String(token)))['code']),
    close: async () => {
      await hub.close();
      await removeHubData(hub);
    },
  };
}

async function ask(
  { address }: HubSite,
  path: string,
  body: object,
  token = '',
): Promise<Record<string, unknown>> {
  const response = await fetch(`${address}hub/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ version: 1, ...body }),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
