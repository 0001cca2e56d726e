import { describe, expect, test } from 'vitest';
import { readLinks } from '../../src/store/links.ts';
import { Pages } from '../../src/store/pages.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import { createAuthorityVerbs } from '../../src/sync/authority.ts';
import { carryOver } from '../../src/sync/carry-over.ts';
import { keepHubConnection } from '../../src/sync/hub-connection.ts';
import { hubRemoteFor } from '../../src/sync/hub-lanes.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { gate, startEngine, withChanges } from '../support/engine.ts';
import { PagedAuthority } from '../support/paged-authority.ts';

async function importedAtHub(): Promise<BookDatabase> {
  const database = await openDatabase();
  await addCustomer(database, {
    customer: { authority: 'hub' },
    pools: [pool('E3', 5)],
    users: [user({ id: 'carla' })],
  });
  await saveAction(database, newAction({ licenseSets: [[]] }), [{ row: createRow('anna') }]);
  return database;
}

async function setAuthority(
  database: BookDatabase,
  authority: 'book' | 'hub',
  links: readonly { readonly id: string; readonly user: string }[] = [],
): Promise<void> {
  const base = { users: [], authority: { authority }, links };
  expect(await settle(database, 'school', { deliveries: [], base })).toBe(true);
}

describe('a customer that is taken from the hub into the book', () => {
  test('while a turn has begun sends nothing to the hub any more, and takes nothing of it into base', async () => {
    const database = await importedAtHub();
    const hub = new PagedAuthority();
    hub.whole = true;
    hub.users = [user({ id: 'dora' })];
    const asked = gate();
    const answered = gate();
    const slow = withChanges(hub, {
      async isReachable() {
        asked.open();
        await answered.opened;
        return true;
      },
    });
    const { engine } = startEngine(database, { school: slow });
    const turn = engine.wake();
    await asked.opened;
    await setAuthority(database, 'book');
    answered.open();
    await turn;
    expect(hub.pushed).toEqual([]);
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'queued' }]);
    const users = await new Pages(database, 'school').scan();
    expect(users.map(({ id }) => id)).toEqual(['carla']);
  });

  test('and linked anew is known by the ids that the hub has now', async () => {
    const database = await importedAtHub();
    await setAuthority(database, 'hub', [
      { id: 'old-carla', user: 'carla' },
      { id: 'their-dora', user: 'dora' },
    ]);
    await setAuthority(database, 'hub', [{ id: 'new-carla', user: 'carla' }]);
    expect(await readLinks(database, 'school')).toEqual([
      { id: 'new-carla', user: 'carla' },
      { id: 'their-dora', user: 'dora' },
    ]);
  });
});

test('what is carried over while the hub lets the device in no more is still to be told', async () => {
  const database = await importedAtHub();
  await changeDeliveries(database, 'import', () => [{ state: 'done', recorded: true }]);
  expect(await carryOver(database, 'import', { by: 'Kim', at: noon })).toEqual({ ok: true, value: 1 });
  const stored = await database.customers.get('school');
  if (!stored) throw new Error('no customer');
  const hub = { address: 'https://hub.example', limitMs: 1000, fetch };
  const { engine } = startEngine(database, { school: hubRemoteFor(database, hub, stored) });
  await engine.wake();
  expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'done', toTell: noon }]);
  expect(await actionOf(database, 'import')).toMatchObject({ toTell: 1 });
});

test('a customer that is linked under another id is not taken in a second time', async () => {
  const database = await importedAtHub();
  await database.customers.update('school', { remoteId: 'their-school' });
  const membership = { device: 'd1', name: 'Tablet', person: 'Robin', role: 'technician' } as const;
  await keepHubConnection(database, { ...membership, organization: 'Contoso', since: noon }, 'a-token');
  const listed = {
    id: 'their-school',
    name: 'School',
    domains: ['school.example'],
    country: 'DE',
    language: 'de',
    color: 1,
    cursor: 1,
    users: 1,
  };
  const verbs = createAuthorityVerbs({
    database,
    now: () => noon,
    hub: {
      address: 'https://hub.example',
      limitMs: 1000,
      fetch: () => Promise.resolve(Response.json({ version: 1, customers: [listed] })),
    },
    changed: () => undefined,
  });
  expect(await verbs.takeIn('their-school')).toMatchObject({ problem: { code: 'customer-there' } });
  expect(await database.customers.count()).toBe(1);
});
