import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, utimes } from 'node:fs/promises';
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
  const folder = await mkdtemp(join(tmpdir(), 'seatbook start '));
  for (const source of [
    'src/build',
    'dist/hub',
    'vite.config.ts',
    'manifest.webmanifest',
    'package-lock.json',
    'package.json',
  ]) {
    await cp(join(projectFolder, source), join(folder, source), { recursive: true });
  }
  await linkPackages(folder);
  for (const empty of ['workers', 'public']) await mkdir(join(folder, empty));
  await cp(appFolder, join(folder, 'dist/app'), { recursive: true });
  const afterAllSources = new Date(Date.now() + 60_000);
  for (const built of ['dist/app/service-worker.js', 'dist/hub/main.js']) {
    await utimes(join(folder, built), afterAllSources, afterAllSources);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Each package by a link of its own, under a note that says that all are current: an install would empty the
 * folder, and were that one link, the packages of this project.
 */
async function linkPackages(folder: string): Promise<void> {
  const packages = join(projectFolder, 'node_modules');
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(packages)) {
    if (!name.startsWith('.'))
      await symlink(join(packages, name), join(folder, 'node_modules', name), 'junction');
  }
  await cp(join(projectFolder, 'package-lock.json'), join(folder, 'node_modules/.package-lock.json'));
}

/** A hub as a process of its own, from the first line it prints to its end. */
export interface Started {
  /** Settles once the text has been printed, or fails when it ends before. Gives what matched. */
  prints(text: RegExp): Promise<string>;
  /** The exit code, once it has ended by itself or by `stop`. */
  readonly ended: Promise<number | null>;
  readonly printed: () => string;
  stop(): void;
  /** As a power cut does. */
  kill(): void;
}

export function start(
  program: string,
  environment: NodeJS.ProcessEnv,
  { cwd, args = [] }: { readonly cwd?: string; readonly args?: readonly string[] } = {},
): Started {
  const child = spawn(process.execPath, [program, ...args], {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, DATABASE_URL: '', ...environment },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (printed += text));
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  function prints(text: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const [found] = text.exec(printed) ?? [];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`It ended without saying so: ${printed}`)));
      look();
    });
  }
  return {
    prints,
    ended,
    printed: () => printed,
    stop: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
  };
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
