import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectFolder } from '../../src/build/run.mjs';
import { chromiumLaunch } from '../support/chromium.mjs';

/**
 * Where files and profiles of a run are kept until it ends: on the disk of the project, since a system's
 * folder for temporary files is often in memory.
 */
export const runFolder = join(projectFolder, '.test-results/bench');

/** @typedef {import('@playwright/test').Page} Page */

let profiles = 0;

/** Makes an empty profile folder. */
export async function newProfile() {
  profiles += 1;
  const folder = join(runFolder, `profile-${profiles}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Starts Chromium on the profile, runs something on its one page and ends it. A persistent profile, because a
 * context off the record keeps IndexedDB in memory, where everything is faster than it is for people.
 * @template Value
 * @param {string} profile
 * @param {(page: Page) => Promise<Value>} use
 * @returns {Promise<Value>}
 */
export async function withPage(profile, use) {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const failed = new Promise((_, reject) => {
      page.on('pageerror', reject);
      page.on('crash', () => reject(new Error('The page crashed')));
    });
    return /** @type {Value} */ (await Promise.race([use(page), failed]));
  } finally {
    await context.close();
  }
}

/** The browser's name and version, as the results say them. */
export async function browserVersion() {
  const browser = await chromium.launch(chromiumLaunch());
  const version = browser.version();
  await browser.close();
  return `Chromium ${version}`;
}

/** @param {string} profile */
export async function removeProfile(profile) {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
