import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Each waits for the disk, which takes many nearly as quickly as one. */
const together = 16;

/** Returns when everything in a folder is on the disk. Nobody may write there meanwhile. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = (wanted: typeof entries) => wanted.map(({ parentPath, name }) => join(parentPath, name));
  const left = paths(entries.filter((entry) => entry.isFile()));
  const next = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await sync(path, 'r+');
  };
  await Promise.all(Array.from({ length: together }, next));
  const folders = paths(entries.filter((entry) => entry.isDirectory()));
  for (const path of [...folders, folder]) await syncNames(path);
}

/** The names in a folder. Windows writes them by itself, and refuses to be asked. */
export async function syncNames(folder: string): Promise<void> {
  if (process.platform !== 'win32') await sync(folder, 'r');
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
