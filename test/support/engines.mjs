import { spawnSync } from 'node:child_process';
import { projectFolder, run } from '../../src/build/run.mjs';
import { findChromium } from './chromium.mjs';
import { findFirefox, findWebKit } from './other-browsers.mjs';
import { findPostgres, postgresHelp } from './postgres.mjs';

/** Finds a Chromium; else installs Playwright's own, else the system's when allowed to. Gives its path. */
export async function ensureChromium() {
  const present = findChromium();
  if (present) return present;
  console.log('No Chromium found: installing one …');
  const download = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
    {
      cwd: projectFolder,
      stdio: 'inherit',
      // Behind a closed network the download neither works nor ends.
      timeout: 180_000,
    },
  );
  if (download.status !== 0) await installBySystem(['chromium']);
  const installed = findChromium();
  if (!installed) {
    console.error(
      'No Chromium could be installed. Install Chrome or Chromium, or set SEATBOOK_CHROMIUM to its path.',
    );
  }
  return installed;
}

/**
 * @typedef {object} Engine something that only some of the tests need
 * @property {string} tests what is tried with it
 * @property {readonly string[]} packages of the system
 * @property {string} help how a person gets it
 * @property {() => unknown} find undefined when it is not there
 */

/** @type {readonly Engine[]} */
const optionalEngines = [
  {
    tests: 'the hub on PostgreSQL',
    packages: ['postgresql'],
    help: postgresHelp,
    find: () => process.env.TEST_DATABASE_URL || findPostgres(),
  },
  {
    tests: 'the main job in Firefox',
    packages: ['firefox-esr'],
    help: 'Install Firefox.',
    find: findFirefox,
  },
  {
    tests: 'the main job in WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    help: 'On Linux, install the packages webkit2gtk-driver, xvfb and xauth.',
    find: findWebKit,
  },
];

/**
 * They are wanted, but must be there only where a change is judged: there they are installed, and one that
 * cannot be is a failure. Gives those that are not there.
 */
export async function ensureOptionalEngines() {
  const absent = () => optionalEngines.filter(({ find }) => !find());
  if (process.env.CI && absent().length > 0) {
    console.log('Installing what some of the tests need …');
    await installBySystem(absent().flatMap(({ packages }) => packages));
  }
  return absent();
}

/** @param {readonly string[]} packages */
async function installBySystem(packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], environment);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], environment);
}
