import { afterAll, beforeAll } from 'vitest';
import type { HubRole } from '../../src/core/hub/role.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { addDevice, onlyOrganization } from '../../src/hub/device-token.ts';
import type { HubEnvironment } from '../../src/hub/push.ts';
import { serveHub } from '../../src/hub/serve.ts';
import type { ServedHub } from '../../src/hub/serve.ts';
import { begin, deviceIn, hubOf } from './hub.ts';
import type { TestDatabase } from './hub-databases.ts';

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string;
}

export interface HubTeam {
  /** Asks below `/hub`, and gives status and body. */
  ask(path: string, asking?: Asking): Promise<[number, Readonly<Record<string, unknown>>]>;
  address(): string;
  database(): HubDatabase;
  environment(): HubEnvironment;
  /** The token of a new device of the team that the hub serves. */
  device(role?: HubRole): Promise<string>;
  /** A new customer of the team. */
  customer(start?: Parameters<typeof begin>[1]): Promise<string>;
  /** What the hub wrote to its log. */
  readonly log: string[];
  /** The hub's clock, which a test may set. */
  readonly clock: { now: number };
}

/** A hub on a real port, as its team meets it, for all tests of a block. */
export function useHubTeam({ open }: TestDatabase, settings: Partial<HubEnvironment> = {}): HubTeam {
  let served: { readonly hub: ServedHub; readonly environment: HubEnvironment } | undefined;
  let customers = 0;
  const log: string[] = [];
  const clock = { now: 1_700_000_000_000 };
  beforeAll(async () => {
    const environment = { ...hubOf(await open()), now: () => clock.now, ...settings };
    served = { environment, hub: await serveHub(environment, 0, (error) => log.push(String(error.stack))) };
  });
  afterAll(async () => {
    await served?.hub.close();
    await served?.environment.database.close();
  });
  const running = () => {
    if (!served) throw new Error('used before the test begins');
    return served;
  };
  const address = () => running().hub.address;
  return {
    log,
    clock,
    address,
    environment: () => running().environment,
    database: () => running().environment.database,
    device: (role) => addDevice(running().environment, deviceIn(onlyOrganization, role)),
    async customer(start) {
      const customer = `customer-${customers++}`;
      const who = { organization: onlyOrganization, customer, device: 'laptop' };
      await begin(running().environment.database, start, who);
      return customer;
    },
    async ask(path, { method = 'GET', body, token } = {}) {
      const response = await fetch(`${address()}/hub${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return [response.status, (await response.json()) as Record<string, unknown>];
    },
  };
}
