import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCertificate } from './certificate.ts';
import { onlyOrganization } from './device-token.ts';
import { forgetEveryDay } from './forget.ts';
import { hubHelp } from './help.ts';
import { openDatabase } from './open-database.ts';
import type { OpenedDatabase } from './open-database.ts';
import { openProblemOf } from './open-problem.ts';
import type { HubCommand, HubOptions } from './options.ts';
import { readOptions } from './options.ts';
import { createCode, setupCode } from './pairing.ts';
import { portSentence } from './port-holder.ts';
import { restoreBackup } from './restore-backup.ts';
import { backupSentences, certificateSentences, openSentence, optionSentences } from './sentences.ts';
import { serveHub } from './serve.ts';
import type { ServedHub } from './serve.ts';
import { stopOnSignal } from './signals.ts';
import { writeBackup } from './write-backup.ts';

/** The page's own policy, put in by the build. */
declare const __PAGE_POLICY__: string;

/** The hub's command. What goes wrong at the start is said in one sentence, with what to do. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (!options.ok) {
    stop(`${optionSentences[options.problem.code](options.problem.facts)}\n\n${hubHelp}`);
    return;
  }
  const { command } = options.value;
  if (command === 'help') {
    console.info(hubHelp);
    return;
  }
  if (command === 'serve') {
    await serve(options.value);
    return;
  }
  const opened = await open(options.value);
  if (!opened) return;
  try {
    if (command === 'admin-link') await printAdminLink(opened);
    else await keep(command, opened);
  } finally {
    await opened.close();
  }
}

async function printAdminLink({ database }: OpenedDatabase): Promise<void> {
  const environment = { database, now: Date.now };
  const { code } = await createCode(environment, { organization: onlyOrganization }, 'admin');
  console.info(
    `On the device of the new admin open the hub's address with this behind it: /#/connect/${code}\n` +
      'It works once, within 15 minutes.',
  );
}

async function keep(
  { name, file }: Extract<HubCommand, object>,
  { database }: OpenedDatabase,
): Promise<void> {
  const done =
    name === 'backup' ? await writeBackup(database, file, Date.now()) : await restoreBackup(database, file);
  if (!done.ok) stop(backupSentences[done.problem.code](done.problem.facts));
  else if (name === 'restore') console.info(`Restored ${done.value.rows} rows from ${file}`);
  else {
    console.info(
      `Wrote ${done.value.rows} rows to ${file}\n` +
        'People and the devices that are let in are in it: keep it where only you can read it.',
    );
  }
}

async function serve(options: HubOptions): Promise<void> {
  const { port, host, tls, proxies, address, app } = options;
  const certificate = tls && (await readCertificate(tls, Date.now()));
  if (certificate && !certificate.ok) {
    stop(certificateSentences[certificate.problem.code](certificate.problem.facts));
    return;
  }
  const opened = await open(options);
  if (!opened) return;
  const { database, announce, close } = opened;
  const files = { folder: app ?? fileURLToPath(new URL('../app', import.meta.url)), policy: __PAGE_POLICY__ };
  const environment = { database, now: Date.now };
  let hub: ServedHub;
  try {
    hub = await serveHub(environment, port, report, {
      files,
      ...(host !== undefined && { host }),
      ...(certificate && { certificate: certificate.value }),
      ...(proxies && { proxies }),
      ...(address !== undefined && { address }),
    });
  } catch (error) {
    await close();
    stop(await portSentence(error, port));
    return;
  }
  let code: string | undefined;
  try {
    code = await setupCode(environment);
    await announce(hub.address);
  } catch (error) {
    await hub.close(0);
    await close();
    stop(openSentence(openProblemOf(error, options)));
    return;
  }
  const endForgetting = forgetEveryDay(environment, report);
  // Before it is said: whoever reads the address may stop it.
  stopOnSignal(async () => {
    await hub.close();
    await endForgetting();
    await close();
  }, report);
  console.info(`Seatbook is at ${hub.address}/\nStop it with Ctrl+C.`);
  if (code !== undefined) {
    console.info(`Nobody is let in to the hub yet. To be the first, open ${hub.address}/#/connect/${code}`);
  }
  if (!existsSync(join(files.folder, 'index.html'))) {
    console.info(`There is no app in ${files.folder}: only the hub is served.`);
  }
}

/** Undefined when it could not be; then it has been said why. */
async function open(options: HubOptions): Promise<OpenedDatabase | undefined> {
  const opened = await openDatabase(options, report);
  if (opened.ok) return opened.value;
  stop(openSentence(opened.problem));
  return undefined;
}

function report(error: Error): void {
  console.error(`${new Date().toISOString()} ${error.stack ?? error.message}`);
}

function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

await main();
