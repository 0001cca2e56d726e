import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { appFolder } from './site.ts';

/** Copies the built app to where a server will be pointed at. */
export async function copyApp(folder: string): Promise<void> {
  await cp(appFolder, folder, { recursive: true });
}

/**
 * Makes the copy another version, as a build would: it gives another number, every chunk has another name,
 * and those of before are gone.
 */
export async function becomeNextVersion(folder: string, from: string, to: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const names = new Map(assets.map((name) => [name, newName(name)]));
  for (const file of [...assets.map((name) => join('assets', name)), 'index.html', 'service-worker.js']) {
    let text = await readFile(join(folder, file), 'utf8');
    for (const [name, successor] of names) text = text.replaceAll(name, successor);
    for (const quote of ['"', "'", '`']) text = text.replaceAll(quote + from + quote, quote + to + quote);
    await writeFile(join(folder, file), inList(text));
  }
  for (const [name, successor] of names) {
    await rename(join(folder, 'assets', name), join(folder, 'assets', successor));
  }
}

/** What keeps its name is told apart by its revision in the list of the service worker. */
function inList(text: string): string {
  return text.replace(/(index\.html["'`],\s*revision:\s*["'`])\w+/, '$1of-the-next-version');
}

function newName(name: string): string {
  const extension = extname(name);
  return `${name.slice(0, -extension.length)}-next${extension}`;
}
