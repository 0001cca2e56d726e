import { defineConfig } from '@playwright/test';
import { buildHub } from '../../src/build/build-hub.mjs';
import { chromiumLaunch } from '../support/chromium.mjs';

// Every process of the runner comes by here; all but the first find the build done.
await buildHub();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../.test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: chromiumLaunch(),
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
});
