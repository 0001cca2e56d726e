import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder, run } from '../../src/build/run.mjs';

const folder = join(projectFolder, 'test/bench');
const output = join(projectFolder, 'dist/bench');

/** Installs the peers when they are missing or not those of the lock file. Gives whether they are there. */
export async function installPeers() {
  const wanted = await packagesOf(join(folder, 'package-lock.json'));
  const present = await packagesOf(join(folder, 'node_modules/.package-lock.json'));
  const isCurrent = Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
  if (isCurrent) return true;
  console.log('Installing the peers …');
  const code = await run('npm', [
    'ci',
    '--prefix',
    'test/bench',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) console.error('The peers could not be installed. Is there a network? See the lines above.');
  return code === 0;
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }>>}
 */
async function packagesOf(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')).packages : {};
}

/** The page on which the peers run. Gives the folder to serve. */
export function buildPeersPage() {
  return buildPage('peers', join(folder, 'peers'), 'index.html');
}

/** The page that calls the product's own directory worker. Gives the folder to serve. */
export function buildListPage() {
  return buildPage('list', folder, 'list.html');
}

/**
 * @param {string} name
 * @param {string} root
 * @param {string} page
 */
async function buildPage(name, root, page) {
  const outDir = join(output, name);
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    // RxDB brings a Dexie of its own; the contestant Dexie is the one that the product uses.
    resolve: { alias: { 'dexie-of-the-product': join(projectFolder, 'node_modules/dexie') } },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(root, page) },
    },
  });
  return outDir;
}
