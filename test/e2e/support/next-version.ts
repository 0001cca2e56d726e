import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import { appFolder } from './site.ts';

export const nextVersion = '99.0.0';
export const thisVersion = version;

/** Copies the built app to where a server will be pointed at. */
export async function copyApp(folder: string): Promise<void> {
  await cp(appFolder, folder, { recursive: true });
}

/**
 * Makes the copy another version, as a build would: it says another version, every chunk has another name,
 * and those of before are gone.
 */
export async function becomeNextVersion(folder: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const renamed = new Map(assets.map((name) => [name, newName(name)]));
  const files = [...assets.map((name) => join('assets', name)), 'index.html', 'service-worker.js'];
  for (const file of files) {
    const path = join(folder, file);
    let text = await readFile(path, 'utf8');
    for (const [name, successor] of renamed) text = text.replaceAll(name, successor);
    if (file.includes('index')) text = text.replaceAll(thisVersion, nextVersion);
    // The page has no name of its own, so the list of the service worker has to tell that it is another.
    if (file === 'service-worker.js') text = text.replace(/(index\.html["'`],\s*revision:\s*["'`])\w+/, '$1next');
    await writeFile(path, text);
  }
  for (const [name, successor] of renamed) await rename(join(folder, 'assets', name), join(folder, 'assets', successor));
}

function newName(name: string): string {
  const extension = extname(name);
  return `${name.slice(0, -extension.length)}-next${extension}`;
}
