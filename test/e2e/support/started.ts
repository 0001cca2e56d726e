import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, utimes } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../src/build/run.mjs';
import { appFolder } from './site.ts';

/**
 * A copy of the project in which `npm start` finds everything installed and built: it must serve at once,
 * and above all not build into the folder that other tests are served from.
 */
export async function builtProject(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'seatbook-start-'));
  const copy = (from: string, to = from) =>
    cp(join(projectFolder, from), join(folder, to), { recursive: true });
  for (const source of [
    'src/build',
    'vite.config.ts',
    'manifest.webmanifest',
    'package-lock.json',
    'package.json',
  ]) {
    await copy(source);
  }
  await copy('package-lock.json', 'node_modules/.package-lock.json');
  for (const empty of ['workers', 'public']) await mkdir(join(folder, empty));
  await cp(appFolder, join(folder, 'dist/app'), { recursive: true });
  const afterAllSources = new Date(Date.now() + 60_000);
  await utimes(join(folder, 'dist/app/service-worker.js'), afterAllSources, afterAllSources);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** `npm start`, from the first line it prints to its end. */
export interface Started {
  /** Settles once the text has been printed, or fails when it ends before. */
  prints(text: string | RegExp): Promise<void>;
  /** The exit code, once it has ended by itself or by `stop`. */
  readonly ended: Promise<number | null>;
  readonly printed: () => string;
  stop(): void;
}

export function start(folder: string, port: string): Started {
  const child = spawn(process.execPath, ['src/build/start.mjs'], {
    cwd: folder,
    env: { ...process.env, PORT: port },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (printed += text));
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  function prints(text: string | RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (typeof text === 'string' ? printed.includes(text) : text.test(printed)) resolve();
      };
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`It ended without saying so: ${printed}`)));
      look();
    });
  }
  return { prints, ended, printed: () => printed, stop: () => child.kill('SIGTERM') };
}

/** A port that nothing listens on, as far as one can know. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No port is free');
  return address.port;
}
