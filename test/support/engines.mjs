import { spawnSync } from 'node:child_process';
import { projectFolder, run } from '../../src/build/run.mjs';
import { findChromium } from './chromium.mjs';
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
  if (download.status !== 0) await installBySystem('chromium');
  const installed = findChromium();
  if (!installed) {
    console.error(
      'No Chromium could be installed. Install Chrome or Chromium, or set SEATBOOK_CHROMIUM to its path.',
    );
  }
  return installed;
}

/**
 * A PostgreSQL for the hub's tests is wanted, and must be there only where a change is judged: there it is
 * installed, and its absence is a failure.
 * @returns {Promise<'there' | 'not here' | 'missing'>}
 */
export async function ensurePostgres() {
  if (process.env.TEST_DATABASE_URL || findPostgres()) return 'there';
  if (!process.env.CI) return 'not here';
  console.log('No PostgreSQL found: installing one …');
  await installBySystem('postgresql');
  if (findPostgres()) return 'there';
  console.error(`No PostgreSQL could be installed. ${postgresHelp}`);
  return 'missing';
}

/** @param {string} name of a package */
async function installBySystem(name) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], environment);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], environment);
}
