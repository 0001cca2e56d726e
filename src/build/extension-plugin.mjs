import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { headerPolicy } from './policy.mjs';
import { buildScript } from './script.mjs';

/** What only a site needs. */
const onlyOnSites = ['manifest.webmanifest', 'service-worker.js', 'screenshots', 'icon-maskable.svg'];

const manifestLink = /\s*<link rel="manifest"[^>]*>/;

/**
 * After the app is built: makes the unpacked extension beside it. The app is copied, not built again with a
 * flag: so what the tests go through on the web is byte for byte what runs here, and the build takes no longer.
 * The little that differs (no service worker, the panel's way into a tab) the app sees from its own address.
 * @param {{ source: string, folder: string }} options `folder` is the name of what is made
 */
export function extensionPlugin({ source, folder }) {
  let app = '';
  let root = '';
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'seatbook:extension',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      app = resolve(root, config.build.outDir);
    },
    writeBundle: {
      sequential: true,
      async handler() {
        const extension = join(app, '..', folder);
        // Both are TypeScript, and Node runs the build without a compiler.
        const [{ manifest, sidePanelPage, tabPage }, { locales }] = await Promise.all([
          load(join(source, 'manifest.ts')),
          load(join(source, 'locales.ts')),
        ]);
        await rm(extension, { recursive: true, force: true });
        await cp(app, extension, {
          recursive: true,
          filter: (path) => !onlyOnSites.includes(relative(app, path)),
        });
        await cp(join(source, 'icons'), join(extension, 'icons'), { recursive: true });
        const page = await pageWithoutManifest(join(app, 'index.html'));
        await writeFile(join(extension, tabPage), page);
        await writeFile(join(extension, sidePanelPage), withScript(page, './side-panel.js'));
        await Promise.all(
          ['background', 'side-panel'].map((name) =>
            buildScript({ entry: join(source, `${name}.ts`), outDir: extension, name: `${name}.js` }),
          ),
        );
        for (const { folder: language, texts } of locales) {
          await writeJson(join(extension, '_locales', language, 'messages.json'), texts);
        }
        const { version } = JSON.parse(await readFile(join(root, '../package.json'), 'utf8'));
        await writeJson(join(extension, 'manifest.json'), manifest(version, headerPolicy));
      },
    },
  };
  return plugin;
}

/** @param {string} file */
async function load(file) {
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' });
  return module;
}

/** The web app's manifest: nobody installs a page of the extension. */
async function pageWithoutManifest(/** @type {string} */ file) {
  const page = await readFile(file, 'utf8');
  if (!manifestLink.test(page)) throw new Error(`${file} has no link to a manifest to take away`);
  return page.replace(manifestLink, '');
}

/**
 * A classic script, which runs before the app: that one is a module and waits for the whole page.
 * @param {string} page
 * @param {string} address
 */
function withScript(page, address) {
  return page.replace('</head>', `  <script src="${address}"></script>\n  </head>`);
}

/**
 * @param {string} file
 * @param {unknown} content
 */
async function writeJson(file, content) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
}
