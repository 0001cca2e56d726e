import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fieldsOf } from '../../src/core/directory/customer.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { addDevice, onlyOrganization } from '../../src/hub/device-token.ts';
import { restoreBackup } from '../../src/hub/restore-backup.ts';
import { serveHub } from '../../src/hub/serve.ts';
import { writeBackup } from '../../src/hub/write-backup.ts';
import { createHubRemote } from '../../src/remotes/hub.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { carryOver } from '../../src/sync/carry-over.ts';
import { keepHubConnection } from '../../src/sync/hub-connection.ts';
import { createCustomerVerbs } from '../../src/sync/save-at-hub.ts';
import { addCustomer, createRow, deliveriesOf, newAction, saveAction } from '../support/book.ts';
import { noon } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { standingClock, startEngine, withChanges } from '../support/engine.ts';
import { begin, deviceIn, hubOf } from '../support/hub.ts';
import type { TestDatabase } from '../support/hub-databases.ts';
import { hubDatabases } from '../support/hub-databases.ts';

interface Address {
  address: string;
}

/** A hub over a database, until the test ends. */
async function serve(database: HubDatabase): Promise<string> {
  const hub = await serveHub(hubOf(database), 0, (error) => {
    throw error;
  });
  onTestFinished(async () => {
    await hub.close();
    await database.close();
  });
  return hub.address;
}

class Device {
  readonly #database: BookDatabase;
  readonly #clock = standingClock();
  readonly #hub: Address;
  readonly #remote: Remote;

  private constructor(database: BookDatabase, hub: Address, remote: Remote) {
    this.#database = database;
    this.#hub = hub;
    this.#remote = remote;
  }

  static async begin(hub: Address, token: string): Promise<Device> {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'hub' } });
    const membership = {
      device: 'd1',
      name: 'Tablet',
      person: 'Kim',
      organization: onlyOrganization,
    } as const;
    await keepHubConnection(database, { ...membership, since: noon, role: 'technician' }, token);
    const open = () =>
      createHubRemote({ address: hub.address, token, customer: 'school', limitMs: 20_000, fetch });
    // The address stays the same when a hub is put back; here another port answers then.
    return new Device(database, hub, {
      isReachable: () => open().isReachable(),
      push: (...asked) => open().push(...asked),
      pull: (...asked) => open().pull(...asked),
      tellCarriedOver: async (...told) => open().tellCarriedOver?.(...told),
    });
  }

  async save(...ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await saveAction(this.#database, newAction({ id: `add ${id}`, licenseSets: [[]] }), [
        { row: createRow(id), password: 'Secret-1' },
      ]);
    }
  }

  async sync(changes: Partial<Remote> = {}): Promise<void> {
    const school = withChanges(this.#remote, {
      tellCarriedOver: async (...told) => this.#remote.tellCarriedOver?.(...told),
      ...changes,
    });
    const { engine } = startEngine(this.#database, { school }, undefined, this.#clock);
    await engine.wake(true);
    // What it left to rest.
    this.#clock.pass(60_000);
    await engine.wake();
  }

  /** Gives the customer another name, at the hub. */
  async saveCustomer(name: string): Promise<unknown> {
    const verbs = createCustomerVerbs({
      database: this.#database,
      now: () => noon,
      hub: { address: this.#hub.address, limitMs: 20_000, fetch },
      changed: () => undefined,
    });
    const stored = await this.#database.customers.get('school');
    const { pools = [] } = (await this.#database.pools.get('school')) ?? {};
    if (!stored) throw new Error('a customer');
    const customer = fieldsOf(stored);
    const seats = pools.map(
      ({ product, total, assigned }) => [product, { total: total.value, assigned: assigned.value }] as const,
    );
    const totals = seats.map(([product, { total }]) => [product, total] as const);
    return verbs.saveAtHub('school', {
      customer: { ...customer, name },
      seats: Object.fromEntries(seats),
      seen: { customer, totals: Object.fromEntries(totals) },
    });
  }

  carryOver(id: string): Promise<unknown> {
    return carryOver(this.#database, `add ${id}`, { by: 'Kim', at: noon + 5 });
  }

  /** Who is in base, and how far what was done here has got. */
  async state(...own: readonly string[]): Promise<unknown> {
    const mirror = new Mirror(this.#database, 'school');
    await mirror.refresh();
    const deliveries = await Promise.all(own.map((id) => deliveriesOf(this.#database, `add ${id}`)));
    const { historyChangedAt } = (await this.#database.customers.get('school')) ?? {};
    return {
      base: [...mirror.base.users.keys()].sort(),
      own: deliveries.flat(),
      isWarned: historyChangedAt !== undefined,
    };
  }
}

/** Through the commands' own code, as a copy of the database's files or a dump would bring it back too. */
async function backupOf(database: HubDatabase): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seatbook restored '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'hub.backup');
  expect(await writeBackup(database, file, noon)).toMatchObject({ ok: true });
  return file;
}

async function desk({ open }: TestDatabase) {
  const database = await open();
  await begin(database, {}, { organization: onlyOrganization, customer: 'school', device: 'laptop' });
  const hub = { address: await serve(database) };
  const [first, second] = await Promise.all(
    ['first', 'second'].map(async () =>
      Device.begin(hub, await addDevice(hubOf(database), deviceIn(onlyOrganization))),
    ),
  );
  if (!first || !second) throw new Error('two devices');
  return {
    database,
    first,
    second,
    async putBack(file: string): Promise<HubDatabase> {
      const restored = await open();
      expect(await restoreBackup(restored, file)).toMatchObject({ ok: true });
      hub.address = await serve(restored);
      return restored;
    },
  };
}

async function query(database: HubDatabase, statement: string): Promise<readonly unknown[]> {
  return database.transaction((queries) => queries.query(statement));
}

const recorded = { state: 'done', recorded: true } as const;

describe.each(hubDatabases)('a hub on $name that was put back and went on beyond a device', (engine) => {
  test('gets again what it had acknowledged to it, once', async () => {
    const { database, first, second, putBack } = await desk(engine);
    await first.save('anna');
    await first.sync();
    await second.sync();
    const file = await backupOf(database);
    await first.save('ben', 'carla');
    await first.sync();
    expect(await first.carryOver('carla')).toEqual({ ok: true, value: 1 });
    await first.sync();
    const told = { state: 'done', told: noon + 5 };
    expect(await first.state('anna', 'ben', 'carla')).toMatchObject({ own: [recorded, recorded, told] });

    const restored = await putBack(file);
    await second.save('dora', 'emil', 'fritz', 'gina');
    await second.sync();
    expect(await second.state('dora')).toEqual({
      base: ['anna', 'dora', 'emil', 'fritz', 'gina'],
      own: [recorded],
      isWarned: false,
    });

    await first.sync();
    const everybody = ['anna', 'ben', 'carla', 'dora', 'emil', 'fritz', 'gina'];
    expect(await first.state('anna', 'ben', 'carla')).toEqual({
      base: everybody,
      own: [recorded, recorded, told],
      isWarned: true,
    });
    await second.sync();
    expect(await second.state('dora')).toMatchObject({ base: everybody, isWarned: false });
    expect(await query(restored, 'select id, uncarried from users order by id')).toEqual(
      everybody.map((id) => ({ id, uncarried: id === 'carla' ? 0 : 1 })),
    );
    expect(await query(restored, 'select operation from answers order by operation')).toEqual(
      everybody.map((operation) => ({ operation })),
    );
  });

  test.each(['pushes', 'saves'])('is noticed by a device that %s before it pulls', async (does) => {
    const { database, first, second, putBack } = await desk(engine);
    await first.save('anna');
    await first.sync();
    await second.sync();
    const file = await backupOf(database);
    await first.save('ben');
    await first.sync();

    const restored = await putBack(file);
    await second.save('carla', 'dora', 'emil');
    await second.sync();
    // What it changes now is answered out of the other history.
    if (does === 'pushes') await first.save('fritz');
    else expect(await first.saveCustomer('Old school')).toEqual({ ok: true, value: undefined });
    await first.sync();
    const everybody = ['anna', 'ben', 'carla', 'dora', 'emil', ...(does === 'pushes' ? ['fritz'] : [])];
    expect(await first.state('anna', 'ben')).toEqual({
      base: everybody,
      own: [recorded, recorded],
      isWarned: true,
    });
    expect(await query(restored, 'select id from users order by id')).toEqual(
      everybody.map((id) => ({ id })),
    );
  });

  test('gets again what it had acknowledged and not given back yet', async () => {
    const { database, first, second, putBack } = await desk(engine);
    await first.sync();
    await second.sync();
    const file = await backupOf(database);
    await first.save('anna');
    // The device has read up to the backup; only the answer is of the history that is lost.
    await first.sync({ pull: () => Promise.resolve({ ok: false, failure: { class: 'not-sent' } }) });
    expect(await first.state('anna')).toMatchObject({ own: [{ state: 'acked', ackCursor: 1 }] });

    const restored = await putBack(file);
    await second.save('ben', 'carla');
    await second.sync();
    await first.sync();
    expect(await first.state('anna')).toEqual({
      base: ['anna', 'ben', 'carla'],
      own: [recorded],
      isWarned: true,
    });
    expect(await query(restored, 'select id from users order by id')).toHaveLength(3);
  });
});
