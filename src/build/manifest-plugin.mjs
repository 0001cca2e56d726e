import { readFile } from 'node:fs/promises';

/**
 * Emits the web app manifest under its plain name; it lives at the top of the project, outside Vite's root.
 * @param {string} file
 */
export function manifestPlugin(file) {
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'seatbook:manifest',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: await readFile(file) });
    },
    configureServer(server) {
      server.middlewares.use('/manifest.webmanifest', async (_request, response) => {
        response.setHeader('Content-Type', 'application/manifest+json');
        response.end(await readFile(file));
      });
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    ],
  };
  return plugin;
}
