import { setTimeout as pass } from 'node:timers/promises';
import type { Person } from './pages/person.ts';
import { loadSamples } from './pages/customers.ts';
import { practice, sendingStatus } from './pages/shell.ts';
import { brokenAnywhere, type Upload } from './support/book-laws.ts';
import { countWaiting, readBook } from './support/book-contents.ts';
import { chance, killsOf, newSeed } from './support/chance.ts';
import { test as base, type Desk } from './desk.ts';
import { expect } from './fixtures.ts';
import { startMortalHub, type MortalHub } from './support/mortal-hub.ts';
import {
  brokenInTheEnd,
  fabrikam,
  joinHub,
  prepareUpload,
  pressSave,
  receiverAt,
  untilNothingWaits,
  upload,
  type Receiver,
} from './support/sending.ts';

/**
 * The browser is killed again and again, each time at a moment that chance picks, and goes on with the same
 * profile. SEATBOOK_KILLS=200 kills it that often; SEATBOOK_SEED picks the moments of an earlier run again,
 * as well as a clock can.
 */
const secondsForKill = 45;

function report(what: string, seed: number, kills: readonly string[]): void {
  console.info(`${what}, SEATBOOK_SEED=${seed}, ${kills.length} kills: ${kills.join(', ')}`);
}

base(
  'killed while imports are saved: each is there whole, or not at all unless it was said',
  async ({ sitDown }) => {
    const count = killsOf(0.4);
    base.setTimeout((count + 2) * secondsForKill * 1000);
    const users = 8000;
    const seed = newSeed();
    const next = chance(seed);
    let { me, kill } = await sitDown();
    await loadSamples(me);
    await practice(me, 'offline');

    // How long a save takes here and now.
    const first = await prepareUpload(me, fabrikam, 0, users);
    const begun = performance.now();
    await (
      await pressSave(me, users)
    ).said;
    const saveMs = performance.now() - begun;
    const uploads: Upload[] = [{ ...first, acknowledged: true }];
    const kills: string[] = [];
    for (let number = 1; number <= count; number++) {
      const prepared = await prepareUpload(me, fabrikam, number, users);
      const afterMs = Math.round(next() * saveMs * 1.1);
      let acknowledged = false;
      const { said } = await pressSave(me, users);
      void said.then((isSaid) => (acknowledged = isSaid));
      await pass(afterMs);
      uploads.push({ ...prepared, acknowledged });
      await kill();

      ({ me, kill } = await sitDown());
      await expect.poll(async () => brokenAnywhere(await readBook(me.page), uploads)).toEqual([]);
      const isThere = (await readBook(me.page)).actions.some(({ file }) => file === prepared.file);
      kills.push(`${afterMs} ms ${acknowledged ? 'said' : isThere ? 'there' : 'not there'}`);
    }
    report('Imports', seed, kills);
  },
);

/** Uploads, and kills while it is sent; what then still waits is sent, and killed, after the next start. */
async function killWhileSending(
  sitDown: () => Promise<Desk>,
  what: string,
  { to, users, begin }: { to: Receiver; users: number; begin(me: Person): Promise<void> },
): Promise<void> {
  const count = killsOf(0.3);
  base.setTimeout((count + 2) * secondsForKill * 1000);
  const seed = newSeed();
  const next = chance(seed);
  let { me, kill } = await sitDown();
  await begin(me);
  const uploads = [await upload(me, to, 0, users)];
  const begun = performance.now();
  await untilNothingWaits(me);
  const sendMs = performance.now() - begun;
  const kills: string[] = [];
  for (let number = 1; number <= count; number++) {
    if ((await countWaiting(me.page)) === 0) uploads.push(await upload(me, to, number, users));
    const afterMs = Math.round(next() * sendMs);
    await pass(afterMs);
    const status = await sendingStatus(me).innerText();
    await kill();
    ({ me, kill } = await sitDown());
    expect(brokenAnywhere(await readBook(me.page), uploads)).toEqual([]);
    kills.push(`${afterMs} ms "${status.trim()}"`);
  }
  expect(await brokenInTheEnd(me, to, uploads)).toEqual([]);
  report(what, seed, kills);
}

base('killed while practice is sent to: everything is done, once', async ({ sitDown }) => {
  await killWhileSending(sitDown, 'Practice', { to: fabrikam, users: 1500, begin: loadSamples });
});

const test = base.extend<{ hub: MortalHub }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  hub: async ({}, use) => {
    const hub = await startMortalHub();
    await use(hub);
    await hub.close();
  },
  site: async ({ hub }, use) => use(hub),
});

test('killed while the hub is sent to: everything is done, once, and each seat taken once', async ({
  sitDown,
  hub,
}) => {
  await killWhileSending(sitDown, 'Hub', {
    to: receiverAt(hub),
    users: 400,
    begin: (me) => joinHub(me, hub),
  });
});
