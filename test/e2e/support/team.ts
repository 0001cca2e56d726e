import * as v from 'valibot';
import { randomUUID } from 'node:crypto';
import type { HubRole } from '../../../src/core/hub/role.ts';
import { devicesResponseSchema } from '../../../src/protocol/hub/access.ts';
import { auditResponseSchema } from '../../../src/protocol/hub/audit.ts';
import { customersResponseSchema } from '../../../src/protocol/hub/customers.ts';
import { pullResponseSchema } from '../../../src/protocol/hub/pull.ts';
import { removeHubData, startHub, type HubSite } from './hub.ts';

/** A hub that has an admin already, whose device is this program. */
export interface Team {
  readonly address: string;
  /** What lets one device in. */
  code(role: HubRole): Promise<string>;
  /** Lets in the device of somebody whose screen nobody looks at. */
  join(code: string, person: string, device: string): Promise<void>;
  /** Signs out a device by its name. */
  signOut(device: string): Promise<void>;
  /** A customer at the hub with so many users and a pool for them. */
  begin(name: string, users: number): Promise<void>;
  /** What the hub itself has of a customer. */
  look(name: string): Promise<AtHub>;
  close(): Promise<void>;
}

export interface AtHub {
  /** User names. */
  readonly users: readonly string[];
  /** How many changes it has made, by its own audit. */
  readonly applied: number;
}

export function setupLink(hub: HubSite): Promise<string> {
  return hub.process.prints(/http\S+#\/connect\/\S+/);
}

export async function startTeam(): Promise<Team> {
  const hub = await startHub();
  const admin = await becomeAdmin(hub);
  return {
    address: hub.address,
    code: (role) => admin.code(role),
    join: async (code, person, device) => {
      await ask(hub.address, 'pair', '', { code, person, device });
    },
    signOut: (device) => signOut(hub, device, admin),
    begin: async (name, users) => {
      const customer = { name, domains: ['hub.example'], country: 'DE', language: 'en', color: 2 };
      await admin.ask(`customers/${randomUUID()}`, {
        customer,
        users: Array.from({ length: users }, (_, number) => ({
          id: randomUUID(),
          userName: `person${number}@hub.example`,
          displayName: `Person ${number}`,
          licenses: [],
        })),
        seats: { SPB: { total: users, assigned: 0 } },
      });
    },
    look: (name) => look(hub, name, admin.token),
    close: async () => {
      await hub.close();
      await removeHubData(hub);
    },
  };
}

async function signOut({ address }: HubSite, device: string, admin: Admin): Promise<void> {
  const { devices } = v.parse(devicesResponseSchema, await admin.ask('devices'));
  const id = devices.find(({ name }) => name === device)?.device;
  await fetch(`${address}hub/v1/devices/${id}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${admin.token}` },
  });
}

async function look({ address }: HubSite, name: string, token: string): Promise<AtHub> {
  const customers = `${address}hub/v1/customers`;
  async function read<Schema extends v.GenericSchema>(url: string, schema: Schema) {
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    return v.parse(schema, await response.json());
  }
  const listed = await read(customers, customersResponseSchema);
  const id = listed.customers.find((customer) => customer.name === name)?.id ?? '';
  const { users } = await read(`${customers}/${id}/changes`, pullResponseSchema);
  const { entries } = await read(`${customers}/${id}/audit`, auditResponseSchema);
  const applied = entries.filter(({ outcome }) => outcome.startsWith('applied')).length;
  return { users: users.map(({ userName }) => userName), applied };
}

/** The first admin's device. */
export interface Admin {
  readonly token: string;
  code(role: HubRole): Promise<string>;
  /** Without a body it only reads. */
  ask(path: string, body?: object): Promise<unknown>;
}

/** Sets the hub up. `address`: a way to it that stays, where the hub itself may not. */
export async function becomeAdmin(hub: HubSite, address = hub.address): Promise<Admin> {
  const setup = (await setupLink(hub)).split('/').at(-1);
  const paired = await ask(address, 'pair', '', { code: setup, device: 'Server', person: 'Admin' });
  const token = String(paired['token']);
  return {
    token,
    code: async (role) => String((await ask(address, 'codes', token, { role }))['code']),
    ask: (path, body) => ask(address, path, token, body),
  };
}

async function ask(
  address: string,
  path: string,
  token: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${address}hub/v1/${path}`, {
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    ...(body && { method: 'POST', body: JSON.stringify({ version: 1, ...body }) }),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
