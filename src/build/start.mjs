import { pathToFileURL } from 'node:url';
import { installPackages } from './install.mjs';

/**
 * `npm start`: installs what is missing, builds, and is the hub from then on, with the app: signals reach it
 * itself. Nothing needs to be installed to read this file. What follows the command is for the hub, as in
 * `npm start -- --help`.
 */
async function start() {
  if (!portIsFine()) return 1;
  if (!(await installPackages())) return 1;
  const [{ buildApp }, { buildHub }] = await Promise.all([
    import('./build-app.mjs'),
    import('./build-hub.mjs'),
  ]);
  const serves = process.argv.length === 2;
  if (serves && !(await buildApp())) return 1;
  await import(pathToFileURL(await buildHub()).href);
  return undefined;
}

/** Said before minutes of installing; the hub itself takes 0 as well, any free port, for the tests. */
function portIsFine() {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return true;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return true;
  console.error(`PORT is "${text}": it must be a number from 1 to 65535.`);
  return false;
}

const code = await start();
if (code !== undefined) process.exitCode = code;
