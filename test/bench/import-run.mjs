import { setTimeout as wait } from 'node:timers/promises';
import { addCustomer, readSaved, watchImport } from './import-page.mjs';
import { newProfile, removeProfile, withPage } from './profile.mjs';
import { domain } from './users-file.mjs';

/** @typedef {import('./profile.mjs').Page} Page */
/** @typedef {Awaited<ReturnType<typeof watchImport>['done']>} ProductSample */
/** @typedef {{ ms: number } & Partial<ProductSample>} Sample */

/** Nobody waits longer than this for an import; then something is broken. */
const patienceMs = 180_000;

/** What runs beside the product, in the order of the issue. */
export const peerNames = {
  papaparse: 'PapaParse alone',
  raw: 'IndexedDB, one record per user, no index',
  dexie: 'Dexie bulkAdd, 4 indexes',
  rxdb: 'RxDB, 4 indexes',
  pouchdb: 'PouchDB',
};

const customer = '018f3c1a-0000-7000-8000-000000000001';

/** Both are chosen for all users. Totals that no other number on the page is like. */
const products = [
  { product: 'SPE_E3', name: 'Microsoft 365 E3', spare: 123_457 },
  { product: 'POWER_BI_PRO', name: 'Power BI Pro', spare: 234_568 },
];

/**
 * Runs all contestants in turn, `rounds` times after a first round that does not count; every second round in
 * the reverse order, so that what the machine does meanwhile does not always meet the same one. Each sample has
 * a browser and a profile of its own: nobody waits for what another one's deleted database leaves behind.
 * @param {{ file: string, rows: number, rounds: number, appAddress: string, peersAddress: string }} setup
 */
export async function runImports({ file, rows, rounds, appAddress, peersAddress }) {
  const contestants = [
    { name: 'seatbook', sample: (/** @type {Page} */ page) => importHere(page, appAddress, file, rows) },
    ...Object.keys(peerNames).map((name) => ({
      name,
      sample: (/** @type {Page} */ page) => storeAtPeer(page, `${peersAddress}index.html`, name, file, rows),
    })),
  ];
  /** @type {Record<string, Sample[]>} */
  const samples = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const { name, sample } of order) {
      const profile = await newProfile();
      const measured = await withPage(profile, sample);
      await removeProfile(profile);
      const counts = round === 0 ? 'warm-up' : `round ${round}`;
      console.log(`  import, ${counts}: ${name} ${Math.round(measured.ms)} ms${detail(measured)}`);
      if (round > 0) samples[name]?.push(measured);
    }
  }
  return samples;
}

/** @param {Sample} sample */
function detail({ readMs, saveMs, listMs, tasks }) {
  if (readMs === undefined || saveMs === undefined || listMs === undefined || !tasks) return '';
  const parts = [readMs, saveMs, listMs].map((ms) => Math.round(ms));
  const long = tasks.map(({ at, duration }) => `${Math.round(duration)} ms at ${Math.round(at)}`);
  return ` (read and checked ${parts[0]}, saved ${parts[1]}, listed ${parts[2]}; long tasks: ${long.join(', ') || 'none'})`;
}

/**
 * The product itself, through its pages.
 * @param {Page} page
 * @param {string} address
 * @param {string} file
 * @param {number} rows
 * @returns {Promise<Sample>}
 */
async function importHere(page, address, file, rows) {
  await page.goto(address);
  await page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const pools = products.map(({ product, spare }) => ({ product, total: rows + spare }));
  await page.evaluate(addCustomer, { customer, domain, pools });
  // The app as it opens every day: out of the service worker's cache, with a book that has a customer.
  await page.goto(`${address}#/customers/${customer}/upload-users`);
  await page.reload();
  const input = page.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  await wait(500);
  const watch = await page.evaluateHandle(watchImport, {
    customer,
    products: products.map(({ name, spare }) => ({ name, after: spare.toLocaleString('en-US') })),
    total: `of ${rows.toLocaleString('en-US')}`,
  });
  await input.setInputFiles(file);
  const sample = await inTime(
    page,
    watch.evaluate(({ done }) => done),
  );
  await checkSaved(page, rows);
  return sample;
}

/**
 * A fast import of something else would be no import.
 * @param {Page} page
 * @param {number} rows
 */
async function checkSaved(page, rows) {
  const saved = JSON.stringify(await page.evaluate(readSaved));
  const wanted = {
    actions: 1,
    queued: rows,
    products: products.map(({ product }) => product),
    areSealed: true,
  };
  if (saved !== JSON.stringify(wanted)) throw new Error(`Not what was to be imported: ${saved}`);
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {string} name
 * @param {string} file
 * @param {number} rows
 * @returns {Promise<Sample>}
 */
async function storeAtPeer(page, address, name, file, rows) {
  await page.goto(address);
  const peers = await page.evaluateHandle('globalThis.peers');
  await peers.evaluate((api, chosen) => api.prepare(chosen), name);
  await wait(500);
  await page.locator('input[type=file]').setInputFiles(file);
  const ms = await inTime(
    page,
    peers.evaluate((api) => api.stored),
  );
  const count = await peers.evaluate((api) => api.count());
  if (count !== rows) throw new Error(`${name} holds ${count} of ${rows} users`);
  return { ms };
}

/**
 * @template Value
 * @param {Page} page
 * @param {Promise<Value>} result
 * @returns {Promise<Value>}
 */
async function inTime(page, result) {
  const timer = new AbortController();
  const late = wait(patienceMs, undefined, { signal: timer.signal }).then(async () => {
    throw new Error(`Not done in time; the page says: ${await page.innerText('body')}`);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
