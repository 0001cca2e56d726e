import { randomUUID } from 'node:crypto';
import type { HubRole } from '../../../src/core/hub/role.ts';
import { removeHubData, startHub, type HubSite } from './hub.ts';

/** A hub that has an admin already, whose device is this program. */
export interface Team {
  readonly address: string;
  /** What lets one device in. */
  code(role: HubRole): Promise<string>;
  /** A customer at the hub with so many users and a pool for them. */
  begin(name: string, users: number): Promise<void>;
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
    begin: async (name, users) => {
      const customer = { name, domains: ['hub.example'], country: 'DE', language: 'en', color: 2 };
      await ask(
        hub,
        `customers/${randomUUID()}`,
        {
          customer,
          users: Array.from({ length: users }, (_, number) => ({
            id: randomUUID(),
            userName: `person${number}@hub.example`,
            displayName: `Person ${number}`,
            licenses: [],
          })),
          seats: { SPB: { total: users, assigned: 0 } },
        },
        String(token),
      );
    },
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
