import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browsers beside Chromium that are on this machine. */
export function foundBrowsers() {
  return [
    ...(findFirefox() ? [/** @type {const} */ ('Firefox')] : []),
    ...(findWebKit() ? [/** @type {const} */ ('WebKitGTK')] : []),
  ];
}

/** The path of a Firefox. */
export function findFirefox() {
  const usual = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return onPath('firefox-esr') ?? onPath('firefox') ?? usual.find((path) => existsSync(path));
}

/** WebKit's driver, the browser that it drives and a screen for it, which only Linux has. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('xvfb-run');
  const browser = libraryFolders()
    .map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/** Libraries lie below the machine's architecture on some systems. */
function libraryFolders() {
  const below = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return ['/usr/lib', '/usr/lib64', '/usr/libexec', ...below];
}
