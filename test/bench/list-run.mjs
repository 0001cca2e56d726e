import { newProfile, withPage } from './profile.mjs';
import { domain } from './users-file.mjs';

/** @typedef {import('./profile.mjs').Page} Page */
/** @typedef {import('./list-page.ts').ListBench} ListBench */

const based = '018f3c1a-0000-7000-8000-0000000000b1';
const waiting = '018f3c1a-0000-7000-8000-0000000000b2';

/**
 * Lists of a customer whose users are all in base, and the opening of one whose users all wait. The book is
 * filled once; then the browser is started anew, so that nothing of it is left in memory, and every round begins
 * with a fresh page and so with cold workers. The first round does not count.
 * @param {{ address: string, withLicenses: string, plain: string, rows: number, rounds: number }} setup
 */
export async function runLists({ address, withLicenses, plain, rows, rounds }) {
  const profile = await newProfile();
  await withPage(profile, async (page) => {
    await fill(page, address, based, withLicenses, 'bring-in');
    await fill(page, address, waiting, plain, 'upload-users');
  });
  return withPage(profile, async (page) => {
    const samples = [];
    for (let round = 0; round <= rounds; round++) {
      const sample = await measure(page, address, rows, round);
      console.log(`  lists, ${round === 0 ? 'warm-up' : `round ${round}`}: ${inShort(sample)}`);
      if (round > 0) samples.push(sample);
    }
    return samples;
  });
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {string} customer
 * @param {string} file
 * @param {'bring-in' | 'upload-users'} purpose
 */
async function fill(page, address, customer, file, purpose) {
  const bench = await freshPage(page, address);
  await page.locator('input[type=file]').setInputFiles(file);
  await bench.evaluate((api, setup) => api.fill(setup), { customer, domain, purpose });
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {number} rows
 * @param {number} round
 */
async function measure(page, address, rows, round) {
  /** @param {string} customer @param {'pages' | 'packets'} store */
  const readCold = async (customer, store) => {
    const bench = await freshPage(page, address);
    const read = await bench.evaluate(
      (api, [scope, name]) => api.readCold(scope, name),
      /** @type {const} */ ([customer, store]),
    );
    // Each packet begins with what its operations share.
    if (read.total < rows) throw new Error(`The bare loop read ${read.total} of ${rows}`);
    return read;
  };
  /** @param {string} customer */
  const openCold = async (customer) => {
    const bench = await freshPage(page, address);
    const opened = await bench.evaluate((api, id) => api.openCold(id), customer);
    if (opened.total !== rows) throw new Error(`The list has ${opened.total} of ${rows}`);
    return { bench, ...opened };
  };
  const bareFirst = round % 2 === 0;
  const early = bareFirst ? await readCold(based, 'pages') : undefined;
  const opened = await openCold(based);
  const frequent = await opened.bench.evaluate((api, id) => api.frequent(id), based);
  const search = await opened.bench.evaluate((api, id) => api.searches(id), based);
  const firstSort = await opened.bench.evaluate((api, id) => api.firstSorts(id), based);
  const pages = early ?? (await readCold(based, 'pages'));
  const openedWaiting = await openCold(waiting);
  const packets = await readCold(waiting, 'packets');
  return {
    open: { ours: opened.ms, bare: pages.ms },
    openWaiting: { ours: openedWaiting.ms, bare: packets.ms },
    firstSortedPage: opened.firstSortedMs,
    frequent,
    search,
    firstSort,
  };
}

/** @param {Awaited<ReturnType<typeof measure>>} sample */
function inShort({ open, openWaiting }) {
  const parts = [open.ours, open.bare, openWaiting.ours, openWaiting.bare].map((ms) => Math.round(ms));
  return `opened in ${parts[0]} ms, bare ${parts[1]}; with all waiting ${parts[2]}, bare ${parts[3]}`;
}

/**
 * @param {Page} page
 * @param {string} address
 * @returns {Promise<import('@playwright/test').JSHandle<ListBench>>}
 */
async function freshPage(page, address) {
  await page.goto(`${address}list.html`);
  return page.evaluateHandle('globalThis.listBench');
}
