/**
 * `npm run bench`: speed beside limits and peers, as ratios within one run, in a real Chromium on persistent
 * profiles. Imports: the product through its own pages, from the file chosen to everything durable and listed,
 * beside PapaParse alone and, with the same PapaParse run and strict durability where there is the choice,
 * IndexedDB with a record per user, Dexie, RxDB and PouchDB; the peers run in a module worker as the product does,
 * begin with an open database and need list nothing. Lists: the product's directory worker beside bare loops over
 * the same data. The hub: 10,000 operations pushed and 100,000 users pulled, beside the bare cost of the same bytes
 * over HTTP into the same tables, on each database. Contestants take turns; the first round is a warm-up and does not count; the median of the
 * others does. It prints how each bar is met and tables for the README, and ends with code 1 when a bar is missed.
 * A run of the full size rewrites `results.json`, the committed baseline. Options: `--rounds 5 --rows 100000
 * --only import|list|hub --date 2026-01-31`; the bars are meant for the defaults, on a machine that does nothing else.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../../src/build/install.mjs';
import { projectFolder } from '../../src/build/run.mjs';

/** @typedef {import('./report.mjs').Results} Results */

const full = { rows: 100_000, rounds: 5 };
const parts = ['import', 'list', 'hub'];
const baselineFile = join(projectFolder, 'test/bench/results.json');

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: String(full.rounds) },
      rows: { type: 'string', default: String(full.rows) },
      only: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const rounds = Number(values.rounds);
  const rows = Number(values.rows);
  const { only } = values;
  if (!(rounds >= 1) || !(rows >= 1000) || (only !== undefined && !parts.includes(only))) {
    console.error('Options: --rounds 1 or more, --rows 1000 or more, --only import, list or hub, --date');
    return undefined;
  }
  return { rounds, rows, only, date: values.date };
}

async function main() {
  const options = readOptions();
  if (!options) return 1;
  if (!(await installPackages())) return 1;
  if (options.only !== 'hub') {
    const { buildApp } = await import('../../src/build/build-app.mjs');
    const { installPeers } = await import('./build-pages.mjs');
    if (!(await installPeers()) || !(await buildApp())) return 1;
  }
  const { runFolder } = await import('./profile.mjs');
  // A run that was cut short leaves its profiles behind.
  await rm(runFolder, { recursive: true, force: true });
  await mkdir(runFolder, { recursive: true });
  try {
    return await report(await measure(options, runFolder));
  } finally {
    await rm(runFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {NonNullable<ReturnType<typeof readOptions>>} options
 * @param {string} folder
 * @returns {Promise<Results>}
 */
async function measure({ rounds, rows, only, date }, folder) {
  const { browserVersion } = await import('./profile.mjs');
  const { importFigures, listFigures } = await import('./figures.mjs');
  const { hubFigures } = await import('./hub-figures.mjs');
  const { runHubs } = await import('./hub-run.mjs');
  const wants = (/** @type {string} */ part) => only === undefined || only === part;
  const machine = machineFacts();
  const browser = await browserVersion();
  console.log(`${browser}; ${machine.cores} cores; calibration ${machine.calibrationMs} ms`);
  const files = only === 'hub' ? undefined : await writeFiles(folder, rows);
  return {
    date,
    rows,
    rounds,
    machine,
    browser,
    ...(files &&
      wants('import') && { import: importFigures(await measureImports(files.plain, rows, rounds)) }),
    ...(files &&
      wants('list') && {
        list: listFigures(await measureLists(files.plain, files.withLicenses, rows, rounds)),
      }),
    ...(wants('hub') && {
      hub: hubFigures(await runHubs({ operations: rows / 10, users: rows, rounds, folder })),
    }),
  };
}

/**
 * @param {string} folder
 * @param {number} rows
 */
async function writeFiles(folder, rows) {
  const { writeUsersFile } = await import('./users-file.mjs');
  const plain = join(folder, 'users.csv');
  const withLicenses = join(folder, 'users-with-licenses.csv');
  await writeUsersFile(plain, rows);
  await writeUsersFile(withLicenses, rows, { withLicenses: true });
  return { plain, withLicenses };
}

/**
 * @param {string} file
 * @param {number} rows
 * @param {number} rounds
 */
async function measureImports(file, rows, rounds) {
  const { startStaticHost } = await import('../support/static-host.mjs');
  const { buildPeersPage } = await import('./build-pages.mjs');
  const { runImports } = await import('./import-run.mjs');
  const app = await startStaticHost({ folder: join(projectFolder, 'dist/app'), port: 0 });
  const peers = await startStaticHost({ folder: await buildPeersPage(), port: 0 });
  try {
    return await runImports({ file, rows, rounds, appAddress: app.address, peersAddress: peers.address });
  } finally {
    await Promise.all([app.close(), peers.close()]);
  }
}

/**
 * @param {string} plain
 * @param {string} withLicenses
 * @param {number} rows
 * @param {number} rounds
 */
async function measureLists(plain, withLicenses, rows, rounds) {
  const { startStaticHost } = await import('../support/static-host.mjs');
  const { buildListPage } = await import('./build-pages.mjs');
  const { runLists } = await import('./list-run.mjs');
  const lists = await startStaticHost({ folder: await buildListPage(), port: 0 });
  try {
    return await runLists({ address: lists.address, plain, withLicenses, rows, rounds });
  } finally {
    await lists.close();
  }
}

/** What makes figures of two machines comparable: no names, but how long a fixed piece of work takes. */
function machineFacts() {
  return {
    platform: `${process.platform} ${process.arch}`,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    calibrationMs: calibrate(),
  };
}

function calibrate() {
  const began = performance.now();
  let sum = 0;
  for (let index = 0; index < 3e8; index++) sum = (sum + index) | 0;
  // Used, or the compiler might leave the loop out.
  if (!Number.isInteger(sum)) throw new Error('Integers are broken');
  return Math.round(performance.now() - began);
}

/** @param {Results} results */
async function report(results) {
  const { markdownTables, verdictLines } = await import('./report.mjs');
  const { isMet } = await import('./figures.mjs');
  const baseline = await readBaseline();
  const verdicts = verdictsOf(results);
  console.log(`\n${verdictLines(verdicts, verdictsOf(baseline)).join('\n')}`);
  console.log(`\nFor the README:\n\n${markdownTables(results)}\n`);
  const isFull = results.rows === full.rows && results.rounds >= full.rounds;
  if (isFull) await writeFile(baselineFile, `${JSON.stringify({ ...baseline, ...results }, null, 2)}\n`);
  console.log(
    isFull
      ? 'Written: test/bench/results.json'
      : 'A run of another size: the baseline stays, and the bars are not meant for it.',
  );
  return verdicts.every(isMet) ? 0 : 1;
}

/** @returns {Promise<Partial<Results>>} */
async function readBaseline() {
  return readFile(baselineFile, 'utf8').then(JSON.parse, () => ({}));
}

/** @param {Partial<Results>} results */
function verdictsOf(results) {
  return [results.import, results.list, results.hub].flatMap((part) => part?.verdicts ?? []);
}

process.exitCode = await main();
