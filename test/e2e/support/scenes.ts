import { expect } from '@playwright/test';
import { loadSamples } from '../pages/customers.ts';
import type { Person } from '../pages/person.ts';
import { arrive, practice } from '../pages/shell.ts';
import { brokenAnywhere } from './book-laws.ts';
import { countWaiting, readBook } from './book-contents.ts';
import type { Desk } from '../desk.ts';
import type { MortalHub } from './mortal-hub.ts';
import {
  brokenInTheEnd,
  fabrikam,
  joinHub,
  prepareUpload,
  pressSave,
  receiverAt,
  upload,
} from './sending.ts';

/*
 * What may go wrong, played with the app as it is and with one whose defenses are taken away. Each gives what
 * is broken afterwards.
 */

/** The browser is killed as soon as the sheet is on the screen. */
export async function killWhenSaved(sitDown: () => Promise<Desk>): Promise<string[]> {
  const users = 1000;
  const { me, kill } = await sitDown();
  await loadSamples(me);
  await practice(me, 'offline');
  const prepared = await prepareUpload(me, fabrikam, 1, users);
  const { said } = await pressSave(me, users);
  const acknowledged = await said;
  await kill();
  const later = (await sitDown()).me;
  return brokenAnywhere(await readBook(later.page), [{ ...prepared, acknowledged }]);
}

/** The browser is killed when the hub has committed what was sent, and has not said so yet. */
export async function killBeforeAnswer(sitDown: () => Promise<Desk>, hub: MortalHub): Promise<string[]> {
  const to = receiverAt(hub);
  const { me, kill } = await sitDown();
  await joinHub(me, hub);
  hub.way.answers('withhold');
  const uploads = [await upload(me, to, 1, 100)];
  await expect.poll(() => hub.way.undelivered(), { timeout: 60_000 }).toBe(1);
  await kill();
  hub.way.answers('pass');
  const later = (await sitDown()).me;
  return brokenInTheEnd(later, to, uploads);
}

/** Two tabs; the one that sends is closed in the middle of it. */
export async function closeSender(me: Person, address: string): Promise<string[]> {
  const other = { page: await me.page.context().newPage(), words: me.words };
  await loadSamples(me);
  await arrive(other, address);
  const uploads = [await upload(me, fabrikam, 1, 2000)];
  const answered = async () => {
    const { operations } = await readBook(other.page);
    return operations.filter(({ delivery: { state } }) => state === 'acked' || state === 'refused').length;
  };
  await expect.poll(answered, { intervals: [5], timeout: 30_000 }).toBeGreaterThan(0);
  await me.page.close();
  expect(await countWaiting(other.page)).toBeGreaterThan(0);
  return brokenInTheEnd(other, fabrikam, uploads);
}
