import { expect } from '@playwright/test';
import type { AuditResponse } from '../../../src/protocol/hub/audit.ts';
import type { CustomersResponse } from '../../../src/protocol/hub/customers.ts';
import type { PullResponse } from '../../../src/protocol/hub/pull.ts';
import type { Told } from './book-laws.ts';
import { removeHubData, startHub } from './hub.ts';
import type { Site } from './site.ts';
import { becomeAdmin } from './team.ts';
import type { Admin } from './team.ts';
import { startWay, type Way } from './way.ts';

export const hubCustomer = {
  id: 'harbor',
  name: 'Harbor',
  domains: ['harbor.example'],
  country: 'DE',
  language: 'en',
  color: 0,
} as const;
/** The one product that it has, in plenty. */
export const hubProduct = 'SPB';
const seatsThere = 1_000_000;

/** A hub that keeps one customer, and that can be killed and started again on its data behind its address. */
export interface MortalHub extends Site {
  readonly way: Way;
  readonly admin: Admin;
  /** As a power cut does. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  /** Changes that it has decided. */
  cursor(): Promise<number>;
  /** What it holds in the end; `licensed`: how many users were to get a license. */
  told(licensed: number): Promise<Told>;
}

export async function startMortalHub(app?: string): Promise<MortalHub> {
  const environment = app === undefined ? {} : { SEATBOOK_APP: app };
  let hub = await startHub({ environment });
  const way = await startWay(hub.address);
  const admin = await becomeAdmin(hub, way.address);
  const path = `customers/${hubCustomer.id}`;
  const { id: _, ...customer } = hubCustomer;
  await admin.ask(path, {
    customer,
    users: [],
    seats: { [hubProduct]: { total: seatsThere, assigned: 0 } },
  });

  async function all<Page>(next: (page: Page) => string | undefined, first: string): Promise<Page[]> {
    const pages: Page[] = [];
    for (let query: string | undefined = first; query !== undefined;) {
      const page = (await admin.ask(`${path}/${query}`)) as Page;
      pages.push(page);
      query = next(page);
    }
    return pages;
  }

  async function cursor(): Promise<number> {
    const { customers } = (await admin.ask('customers')) as CustomersResponse;
    return customers[0]?.cursor ?? 0;
  }

  return {
    way,
    admin,
    address: way.address,
    async kill() {
      hub.process.kill();
      await hub.process.ended;
    },
    async startAgain() {
      hub = await startHub({ folder: hub.folder, environment });
      way.leadTo(hub.address);
    },
    cursor,
    async told(licensed) {
      const pulled = await all<PullResponse>(
        ({ next }) => (next === undefined ? undefined : `changes?after=${encodeURIComponent(next)}`),
        'changes',
      );
      const audit = await all<AuditResponse>(
        ({ next }) => (next === undefined ? undefined : `audit?after=${next}`),
        'audit',
      );
      const applied = audit
        .flatMap(({ entries }) => entries)
        .filter(({ what, outcome }) => what === 'create-user' && outcome.startsWith('applied'));
      const users = pulled.flatMap((page) => page.users);
      const taken = pulled.at(-1)?.seats[hubProduct]?.assigned ?? Number.NaN;
      // Both of these say how often something came about, and neither knows of the other.
      expect(applied.length).toBe(await cursor());
      return {
        users,
        effects: applied.map(({ operation = 'unnamed' }) => operation),
        seats: { taken, wanted: licensed },
      };
    },
    async close() {
      await way.close();
      await hub.close();
      await removeHubData(hub);
    },
  };
}
