import { fileURLToPath } from 'node:url';
import type { OpenProblem } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import type { OptionProblemCode } from './options.ts';
import { hubHelp, readOptions } from './options.ts';
import { addDevice, onlyOrganization } from './device-token.ts';
import { setupCode } from './pairing.ts';
import { isHubAt } from './port-holder.ts';
import { serveHub } from './serve.ts';
import type { Facts } from '../core/result.ts';

/** The page's own policy, put in by the build. */
declare const __PAGE_POLICY__: string;

/** The hub's command. What goes wrong at the start is said in one sentence, with what to do. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (!options.ok) {
    stop(`${optionSentences[options.problem.code](options.problem.facts)}\n\n${hubHelp}`);
    return;
  }
  const { command, port, app } = options.value;
  if (command === 'help') {
    console.info(hubHelp);
    return;
  }
  const opened = await openDatabase(options.value, report);
  if (!opened.ok) {
    stop(openSentence(opened.problem));
    return;
  }
  const { database, announce, close } = opened.value;
  if (command !== 'serve') {
    const name = command.addDevice;
    const made = { organization: onlyOrganization, name, person: name, role: 'admin' } as const;
    const token = await addDevice({ database, now: Date.now }, made);
    console.info(`The token of "${command.addDevice}"; it is shown only now:\n${token}`);
    await close();
    return;
  }
  try {
    const files = {
      folder: app ?? fileURLToPath(new URL('../app', import.meta.url)),
      policy: __PAGE_POLICY__,
    };
    const environment = { database, now: Date.now };
    const code = await setupCode(environment);
    const hub = await serveHub(environment, port, report, { files });
    await announce(hub.address);
    console.info(`Seatbook is at ${hub.address}/\nStop it with Ctrl+C.`);
    if (code !== undefined) {
      console.info(`Nobody is let in yet. To be the first, open ${hub.address}/#/connect/${code}`);
    }
    onStop(async () => {
      await hub.close();
      await close();
    });
  } catch (error) {
    await close();
    stop(await portSentence(error, port));
  }
}

function onStop(close: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal waits for the first: what was acknowledged is to be on disk.
      stopping ??= close().catch(report);
    });
  }
}

function report(error: Error): void {
  console.error(`${new Date().toISOString()} ${error.stack ?? error.message}`);
}

function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

const optionSentences: Record<OptionProblemCode, (facts: Facts) => string> = {
  'port-invalid': ({ port }) => `PORT is "${port}": it must be a number up to 65535.`,
  'database-url-invalid': () =>
    'DATABASE_URL must begin with postgresql:// and name a user, a host and a database.',
  'argument-unknown': ({ argument }) => `"${argument}" is not a command of the hub.`,
};

function openSentence(problem: OpenProblem): string {
  switch (problem.code) {
    case 'folder-taken': {
      const { path, pid, address } = problem.holder;
      const where = address === '' ? 'It is still starting.' : `It is at ${address}.`;
      return (
        `Another Seatbook hub (process ${pid ?? 'unknown'}) uses this folder. ${where}\n` +
        `If no hub is running, delete ${path} and start again.`
      );
    }
    case 'database-newer':
      return 'The database was written by a newer Seatbook. Update this hub, then start it again.';
    case 'database-failed':
      return `The database could not be opened: ${problem.reason}\nCheck DATABASE_URL, or SEATBOOK_DATA and the space on its disk.`;
  }
}

/** Never the next free port: the book belongs to the address, and another port shows an empty one. */
async function portSentence(error: unknown, port: number): Promise<string> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Set PORT to one above 1023.`;
  if (code !== 'EADDRINUSE') return `Port ${port} could not be opened: ${String(error)}`;
  return (await isHubAt(port))
    ? `Port ${port} is taken by another Seatbook: open http://localhost:${port}/, or stop that one first.`
    : `Port ${port} is taken by another program. Stop it, or set PORT to another number and keep to it: the book belongs to its address.`;
}

await main();
