import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDevice } from '../../src/hub/device-token.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { push } from '../../src/hub/push.ts';
import { serveHub } from '../../src/hub/serve.ts';
import type { ServedHub } from '../../src/hub/serve.ts';
import { createHubRemote } from '../../src/remotes/hub.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import { createUser } from '../support/builders.ts';
import { begin, deviceIn, hubOf, pull, sender } from '../support/hub.ts';
import { brokenLaws } from '../support/hub-laws.ts';
import { makeTemplate, openCuttable } from '../support/power-cut.ts';
import type { CuttableDatabase } from '../support/power-cut.ts';

const people = Array.from({ length: 40 }, (_, index) => createUser({ id: `user-${index}` }));

let template: string;
let cuttable: CuttableDatabase;
let hub: ServedHub;
let remote: Remote;
const reported: string[] = [];

beforeAll(async () => {
  template = await makeTemplate();
});
afterAll(() => rm(template, { recursive: true, force: true }));
beforeEach(async () => {
  cuttable = await openCuttable(template);
  const environment = hubOf(cuttable.database);
  await begin(cuttable.database);
  const token = await addDevice(environment, deviceIn(sender.organization));
  hub = await serveHub(environment, 0, (error) => reported.push(error.message));
  remote = createHubRemote({ address: hub.address, token, customer: 'school', limitMs: 20_000, fetch });
  await remote.pull({});
});
afterEach(async () => {
  await hub.close();
  await cuttable.remove();
});

async function syncsOf(work: () => Promise<unknown>): Promise<number> {
  const before = cuttable.syncs();
  await work();
  return cuttable.syncs() - before;
}

async function cursorIn(database: HubDatabase): Promise<number | undefined> {
  const kept = await pull(database, sender, { since: 0 });
  return kept.ok ? kept.value.cursor : undefined;
}

test('what the embedded hub answered is there after a power cut', async () => {
  const pushed = await remote.push(people);
  expect(pushed.ok && pushed.answers.map(({ status }) => status)).toEqual(people.map(() => 'applied'));
  const after = cuttable.cutPower();
  expect(await brokenLaws(await after(), sender, people)).toEqual([]);
});

test('a push waits for the disk once, and who only reads does not wait at all', async () => {
  expect(await syncsOf(() => remote.push(people.slice(0, 39)))).toBe(1);
  expect(await syncsOf(() => remote.push(people.slice(39)))).toBe(1);
  expect(await syncsOf(() => remote.pull({ cursor: 0 }))).toBe(0);
});

test('nobody is told of a change that a power cut could still take', async () => {
  // As in the midst of a push that is not answered yet.
  await push(hubOf(cuttable.database), sender, people);
  const unanswered = cuttable.cutPower();
  expect(await remote.pull({ cursor: 0 })).toMatchObject({ ok: true, cursor: 40 });
  const told = cuttable.cutPower();
  expect([await cursorIn(await unanswered()), await cursorIn(await told())]).toEqual([0, 40]);
});

test('what the disk does not take is not answered', async () => {
  cuttable.setBroken(true);
  expect(await remote.push(people)).toMatchObject({ ok: false });
  // What a disk says after that is not to be trusted: the bytes may be gone.
  cuttable.setBroken(false);
  expect(await remote.pull({ cursor: 0 })).toMatchObject({ ok: false });
  expect(reported[0]).toContain('could not fsync');
  const after = cuttable.cutPower();
  expect(await cursorIn(await after())).toBe(0);
});
