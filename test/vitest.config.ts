import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import type { TestProjectConfiguration } from 'vitest/config';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './support/chromium.mjs';
import { foundBrowsers } from './support/other-browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A browser that is not on this machine has no test; `run.mjs` says which those are. */
const otherBrowsers: readonly TestProjectConfiguration[] =
  foundBrowsers().length === 0
    ? []
    : [
        {
          root,
          publicDir: false,
          test: {
            name: 'other-browsers',
            environment: 'node',
            include: ['test/other-browsers/**/*.test.ts'],
            testTimeout: 180_000,
          },
        },
      ];

export default defineConfig({
  root,
  publicDir: false,
  test: {
    projects: [
      {
        root,
        publicDir: false,
        test: { name: 'unit', environment: 'node', include: ['test/{unit,structure}/**/*.test.ts'] },
      },
      {
        root,
        publicDir: false,
        test: {
          name: 'hub',
          environment: 'node',
          include: ['test/hub/**/*.test.ts'],
          globalSetup: 'test/support/hub-postgres.ts',
          // Real databases: on a busy machine the embedded one takes seconds to make.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      ...otherBrowsers,
      {
        root,
        publicDir: false,
        test: {
          name: 'simulation',
          environment: 'node',
          include: ['test/simulation/**/*.test.ts'],
          setupFiles: ['test/simulation/world/platform.ts'],
          // Twenty worlds of 10,000 operations each; its own watchdog counts steps, not seconds.
          testTimeout: 900_000,
          hookTimeout: 240_000,
        },
      },
      {
        root,
        publicDir: false,
        optimizeDeps: { include: ['dexie', 'fast-check', 'comlink', 'papaparse'] },
        test: {
          name: 'browser',
          include: ['test/{contract,browser}/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
