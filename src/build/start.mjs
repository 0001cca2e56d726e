import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { projectFolder } from './run.mjs';

/** `npm start`: installs what is missing, builds, serves, and prints the address. Nothing needs to be installed to read this file. */
async function start() {
  const port = wantedPort();
  if (port === undefined) return 1;
  if (!(await installPackages())) return 1;
  const { buildApp } = await import('./build-app.mjs');
  if (!(await buildApp())) return 1;
  const { serve } = await import('./serve.mjs');
  try {
    const server = await serve({ folder: join(projectFolder, 'dist/app'), port });
    console.log(`Seatbook is at ${server.address}\nStop it with Ctrl+C; the book stays in the browser.`);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => void server.close().then(() => process.exit(0)));
    }
    return undefined;
  } catch (error) {
    console.error(await whyNot(error, port));
    return 1;
  }
}

function wantedPort() {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return 4788;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`PORT is "${text}": it must be a number from 1 to 65535.`);
  return undefined;
}

/**
 * Never the next free port: the book belongs to the address, and another port shows an empty one.
 * @param {unknown} error
 * @param {number} port
 */
async function whyNot(error, port) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Set PORT to one above 1023.`;
  if (code !== 'EADDRINUSE') return `Port ${port} could not be opened: ${String(error)}`;
  const address = `http://localhost:${port}/`;
  const other = await fetch(`${address}manifest.webmanifest`, { signal: AbortSignal.timeout(2000) })
    .then((response) => response.json())
    .catch(() => undefined);
  return other?.name === 'Seatbook'
    ? `Port ${port} is taken by another Seatbook: open ${address}, or stop that one first.`
    : `Port ${port} is taken by another program. Stop it, or set PORT to another number and keep to it: the book belongs to its address.`;
}

const code = await start();
if (code !== undefined) process.exitCode = code;
