import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where a Chromium is usually found, after the one that the environment names and Playwright's own. */
const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of the first Chromium there is. */
export function findChromium() {
  const named = process.env['SEATBOOK_CHROMIUM'] ?? '';
  return [named, chromium.executablePath(), ...candidates].find((path) => existsSync(path));
}

/**
 * How every test starts its Chromium. `--no-sandbox`: the sandbox does not work for root, as in containers.
 * The others keep the browser from looking up hosts that a closed network refuses, many times a second.
 */
export function chromiumLaunch() {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium found: run `npm test`, which installs one, or set SEATBOOK_CHROMIUM.');
  }
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}
