import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { buildScript } from './script.mjs';

/**
 * After the app is built: lists every file of it and builds the service worker around that list, so that
 * all chunks are there offline and an update never asks for a chunk that is gone.
 * @param {{ entry: string }} options
 */
export function serviceWorkerPlugin({ entry }) {
  let outDir = '';
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'seatbook:service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    // Not closeBundle: that runs after a failed build too and hides why it failed.
    async writeBundle() {
      await buildScript({
        entry,
        outDir,
        name: 'service-worker.js',
        define: { __PRECACHE__: JSON.stringify(await listFiles(outDir)) },
      });
    },
  };
  return plugin;
}

/** @param {string} folder */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => join(entry.parentPath, entry.name))
    // Shown by the install dialog alone, which needs a network anyway.
    .filter((file) => !relative(folder, file).startsWith('screenshots'))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const url = relative(folder, file).split(sep).join('/');
      // What Vite names by its content needs no revision of its own.
      if (url.startsWith('assets/')) return { url, revision: null };
      const hash = createHash('sha256').update(await readFile(file));
      return { url, revision: hash.digest('hex').slice(0, 16) };
    }),
  );
}
