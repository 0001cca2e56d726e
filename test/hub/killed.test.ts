import { afterEach, describe, expect, inject, test } from 'vitest';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Answer } from '../../src/core/outbox/answer.ts';
import { addDevice } from '../../src/hub/device-token.ts';
import { migrate } from '../../src/hub/database/migrate.ts';
import { openPglite } from '../../src/hub/database/pglite.ts';
import { openPostgres } from '../../src/hub/database/postgres.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { createHubRemote } from '../../src/remotes/hub.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import { createUser, license, updateLicenses } from '../support/builders.ts';
import { begin, deviceIn, hubOf, sender } from '../support/hub.ts';
import { makeSchema } from '../support/hub-databases.ts';
import { brokenLaws } from '../support/hub-laws.ts';
import { useHubProgram } from '../support/hub-process.ts';
import type { Run } from '../support/hub-process.ts';
import { runs } from '../support/runs.ts';
import { seededBytes } from '../support/seeded-bytes.ts';

const program = useHubProgram('killed');
const seed = 20261120;
const perPush = 24;

/** New people, most with a license; some give theirs back: seats become scarce, and some are refused. */
function operationsOf(push: string): Operation[] {
  const created = Array.from({ length: perPush - 6 }, (_, index) =>
    createUser({ id: `${push}-${index}`, licenses: [license('E3')] }),
  );
  const changed = Array.from({ length: 6 }, (_, index) => {
    const userId = `${push}-${index * 2}`;
    const seen = { userName: `${userId}@school.example`, displayName: userId, licenses: [license('E3')] };
    return updateLicenses({ id: `give-back-${userId}`, userId, revoke: ['E3'], seen });
  });
  return [...created, ...changed];
}

function remoteAt(address: string, token: string): Remote {
  return createHubRemote({ address, token, customer: 'school', limitMs: 60_000, fetch });
}

async function answersOf(remote: Remote, operations: readonly Operation[]): Promise<readonly Answer[]> {
  const pushed = await remote.push(operations);
  if (!pushed.ok) throw new Error(`no answers: ${pushed.failure.class}`);
  return pushed.answers;
}

/**
 * Pushes, and kills the hub when that many more of the operations are applied: somewhere between the
 * statements of the next one. Gives what was answered before, if anything.
 */
async function pushUntilKilled(hub: Run, remote: Remote, operations: readonly Operation[], applied: number) {
  const before = await remote.pull({ cursor: 1_000_000 });
  if (!before.ok) throw new Error(`not pulled: ${before.failure.class}`);
  const pushed = remote.push(operations);
  let cursor = before.cursor;
  while (cursor < before.cursor + applied) {
    const page = await remote.pull({ cursor });
    if (!page.ok) throw new Error(`not pulled: ${page.failure.class}`);
    cursor = page.cursor;
  }
  hub.child.kill('SIGKILL');
  await hub.ended;
  const answered = await pushed;
  return answered.ok ? answered.answers : [];
}

/** Where each of the kills falls, repeatable by its seed. */
function killPlaces(count: number): readonly number[] {
  // Seats run out towards the end: there are always so many that are applied.
  return Array.from(seededBytes(seed)(count), (byte) => 1 + (byte % 12));
}

describe.runIf(inject('postgres'))('two hubs on one PostgreSQL', () => {
  let open: HubDatabase | undefined;
  afterEach(() => open?.close());

  async function team(seats: number) {
    const { address } = await makeSchema(inject('postgres') ?? '');
    const database = openPostgres(address, console.error);
    open = database;
    await migrate(database);
    await begin(database, { seats: { E3: { total: seats, assigned: 0 } } });
    const token = await addDevice(hubOf(database), deviceIn('team'));
    const start = async () => program.run(await program.emptyFolder(), [], { DATABASE_URL: address });
    return { database, token, start };
  }

  test('that are pushed to at once: no seat twice, and one answer whoever is asked', async () => {
    const { database, token, start } = await team(60);
    const hubs = await Promise.all([start(), start()]);
    const remotes = await Promise.all(hubs.map(async (hub) => remoteAt(await hub.served(), token)));
    const [one, other] = remotes;
    if (!one || !other) throw new Error('two were started');
    const mine = operationsOf('mine');
    const yours = operationsOf('yours');
    const both = operationsOf('both');
    const pushed = await Promise.all([
      answersOf(one, [...mine, ...both]),
      answersOf(other, [...yours, ...both]),
      answersOf(other, operationsOf('mine').reverse()),
      answersOf(one, operationsOf('third')),
    ]);
    const all = [...mine, ...yours, ...both, ...operationsOf('third')];
    expect(await brokenLaws(database, sender, all)).toEqual([]);
    const said = new Map((await answersOf(one, all)).map((answer) => [answer.operation, answer]));
    expect(said.size).toBe(all.length);
    for (const answer of [...pushed.flat(), ...(await answersOf(other, all))]) {
      expect(answer).toEqual(said.get(answer.operation));
    }
  });

  test('one is killed in the middle of a push and the other asked again: nothing lost, nothing twice', async () => {
    const places = killPlaces(runs(20).numRuns);
    const { database, token, start } = await team(places.length * perPush);
    const survivor = remoteAt(await (await start()).served(), token);
    let next = start();
    const all: Operation[] = [];
    let cutShort = 0;
    for (const [index, place] of places.entries()) {
      const hub = await next;
      const remote = remoteAt(await hub.served(), token);
      next = start();
      const operations = operationsOf(`push-${index}`);
      all.push(...operations);
      const before = await pushUntilKilled(hub, remote, operations, place);
      if (before.length < operations.length) cutShort += 1;
      const answers = await answersOf(survivor, operations);
      expect(answers.map(({ operation }) => operation)).toEqual(operations.map(({ id }) => id));
      expect(answers.slice(0, before.length)).toEqual(before);
    }
    expect(cutShort).toBeGreaterThan(places.length / 2);
    expect(await brokenLaws(database, sender, all)).toEqual([]);
  });

  test('that keep no answers would do things twice, and this suite would see it', async () => {
    const { database, token, start } = await team(1000);
    await database.transaction(async ({ query }) => {
      await query('create function forget() returns trigger language plpgsql as $$begin return null; end$$');
      await query('create trigger forget before insert on answers for each row execute function forget()');
    });
    const hub = await start();
    const survivor = remoteAt(await (await start()).served(), token);
    const operations = operationsOf('push');
    await pushUntilKilled(hub, remoteAt(await hub.served(), token), operations, 3);
    await answersOf(survivor, operations);
    expect(await brokenLaws(database, sender, operations)).toContain('push-0 takes effect once');
  });
});

test('a hub on the embedded database is killed in the middle of a push, started and asked again', async () => {
  const folder = await program.preparedFolder();
  const places = killPlaces(runs(4).numRuns);
  let hub = program.run(folder);
  let remote = remoteAt(await hub.served(), program.token());
  const begun = await fetch(`${await hub.served()}/hub/v1/customers/school`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${program.token()}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      version: 1,
      customer: { name: 'School', domains: [], country: 'DE', language: 'de', color: 0 },
      users: [],
      seats: { E3: { total: places.length * perPush, assigned: 0 } },
    }),
  });
  expect(begun.status).toBe(201);
  const all: Operation[] = [];
  for (const [index, place] of places.entries()) {
    const operations = operationsOf(`push-${index}`);
    all.push(...operations);
    const before = await pushUntilKilled(hub, remote, operations, place);
    hub = program.run(folder);
    remote = remoteAt(await hub.served(), program.token());
    const answers = await answersOf(remote, operations);
    expect(answers.map(({ operation }) => operation)).toEqual(operations.map(({ id }) => id));
    expect(answers.slice(0, before.length)).toEqual(before);
  }
  hub.child.kill('SIGTERM');
  await hub.ended;
  const database = await openPglite(`${folder}/database`);
  expect(await brokenLaws(database, sender, all)).toEqual([]);
  await database.close();
}, 240_000);
