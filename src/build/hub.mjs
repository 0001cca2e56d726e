import { installPackages } from './install.mjs';

/** `npm run hub`: installs what is missing, builds the hub, and is the hub from then on: signals reach it itself. */
async function hub() {
  if (!(await installPackages())) return 1;
  const { buildHub } = await import('./build-hub.mjs');
  const { pathToFileURL } = await import('node:url');
  await import(pathToFileURL(await buildHub()).href);
  return undefined;
}

const code = await hub();
if (code !== undefined) process.exitCode = code;
