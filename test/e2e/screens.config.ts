import { defineConfig } from '@playwright/test';
import { buildApp } from '../../src/build/build-app.mjs';
import { buildHub } from '../../src/build/build-hub.mjs';
import { chromiumLaunch } from '../support/chromium.mjs';

// Every process of the runner comes by here; all but the first find the build done.
if (!process.env['SEATBOOK_APP'] && !(await buildApp()))
  throw new Error('There is nothing to take pictures of');

await buildHub();

/** `npm run screens`: pictures of every screen into `.screens`; `-- --grep de-dark` takes a part of them. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../.test-results/screens',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: { launchOptions: chromiumLaunch(), actionTimeout: 20_000 },
});
