import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { extensionPlugin } from './src/build/extension-plugin.mjs';
import { manifestPlugin } from './src/build/manifest-plugin.mjs';
import { pagePolicyPlugin } from './src/build/page-policy-plugin.mjs';
import { serviceWorkerPlugin } from './src/build/service-worker-plugin.mjs';

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

export default defineConfig({
  root: path('./src'),
  publicDir: path('./public'),
  // Relative addresses: the same build is served from any folder of any host.
  base: './',
  plugins: [
    svelte({ configFile: false }),
    manifestPlugin(path('./manifest.webmanifest')),
    pagePolicyPlugin(),
    // Before the service worker: that one, written last, is the mark of a whole build.
    extensionPlugin({ source: path('./src/extension'), folder: 'extension-chromium' }),
    serviceWorkerPlugin({ entry: path('./workers/service-worker.ts') }),
  ],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    target: 'es2023',
    // An inlined image or a preload script would need holes in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Which plugin took how long is of no use to whoever starts the app, and is said when the machine is busy.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { fs: { allow: [path('.')] } },
});
