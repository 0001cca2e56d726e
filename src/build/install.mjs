import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder, run } from './run.mjs';

/** Installs the packages when they are missing or older than the lock file. Gives whether they are there. */
export async function installPackages() {
  if (await packagesAreCurrent()) return true;
  console.log('Installing packages …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  });
  if (code !== 0)
    console.error('The packages could not be installed. Is there a network? See the lines above.');
  return code === 0;
}

async function packagesAreCurrent() {
  try {
    const wanted = JSON.parse(await readFile(join(projectFolder, 'package-lock.json'), 'utf8'));
    const present = JSON.parse(
      await readFile(join(projectFolder, 'node_modules/.package-lock.json'), 'utf8'),
    );
    return Object.entries(wanted.packages).every(
      ([path, entry]) => path === '' || entry.optional || present.packages[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** The newest change in any of the files and folders, in milliseconds. */
export async function newestChange(/** @type {readonly string[]} */ paths) {
  const { readdir } = await import('node:fs/promises');
  let newest = 0;
  for (const path of paths) {
    const full = join(projectFolder, path);
    const own = await stat(full);
    newest = Math.max(newest, own.mtimeMs);
    if (!own.isDirectory()) continue;
    for (const entry of await readdir(full, { recursive: true })) {
      newest = Math.max(newest, (await stat(join(full, entry))).mtimeMs);
    }
  }
  return newest;
}
