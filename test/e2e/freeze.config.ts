import { defineConfig } from '@playwright/test';
import { buildApp } from '../../src/build/build-app.mjs';
import { chromiumLaunch } from '../support/chromium.mjs';

if (!process.env['SEATBOOK_APP'] && !(await buildApp())) throw new Error('There is nothing to freeze');

/** `npm run freeze`: a book of today's schema into test/fixtures/books. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.freeze.ts',
  outputDir: '../../.test-results/freeze',
  workers: 1,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: { launchOptions: chromiumLaunch(), locale: 'en-US', actionTimeout: 20_000 },
});
