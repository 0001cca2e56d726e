import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildHub } from '../../src/build/build-hub.mjs';
import { projectFolder } from '../../src/build/run.mjs';

/** The hub as a process of its own, as people start it. */
export interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** Settles when it has printed that; rejects when it ends before. */
  prints(text: RegExp): Promise<RegExpExecArray>;
  /** Settles with its address when it serves. */
  served(): Promise<string>;
}

export interface HubProgram {
  run(folder: string, args?: readonly string[], environment?: NodeJS.ProcessEnv): Run;
  /** A new folder; it goes with the test. */
  emptyFolder(): Promise<string>;
  /** A folder with a database and one admin's device: making one takes far longer than copying it. */
  preparedFolder(): Promise<string>;
  /** The token of that device. */
  token(): string;
}

/** The built program for all tests of a file; processes and folders go with each test. */
export function useHubProgram(name: string): HubProgram {
  const built = join(projectFolder, '.test-results', `hub-${name}`);
  let program = '';
  let prepared = '';
  let token = '';
  const children: ChildProcess[] = [];
  const folders: string[] = [];

  function run(folder: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Run {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, PORT: '0', DATABASE_URL: '', SEATBOOK_DATA: folder, ...environment },
    });
    children.push(child);
    let output = '';
    const ended = once(child, 'close').then(() => child.exitCode);
    const prints = (text: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = text.exec(output);
          if (found) resolve(found);
        };
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        void ended.then(() => reject(new Error(`ended: ${output}`)));
        look();
      });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => (output += part.toString()));
    }
    const served = async () => (await prints(/Seatbook is at (\S+)\/\n/))[1] ?? '';
    return { child, output: () => output, ended, prints, served };
  }

  const emptyFolder = async () => {
    // A blank in the path, as in "C:\Users\Anna Berg".
    const folder = await mkdtemp(join(tmpdir(), 'seatbook hub '));
    folders.push(folder);
    return folder;
  };

  beforeAll(async () => {
    // Inside the project: the program finds its libraries from where it lies.
    program = await buildHub(built);
    prepared = await mkdtemp(join(tmpdir(), 'seatbook hub '));
    const first = run(prepared);
    const address = await first.served();
    const [, code] = await first.prints(/#\/connect\/(\S+)/);
    const response = await fetch(`${address}/hub/v1/pair`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ version: 1, code, device: 'Laptop', person: 'Anna' }),
    });
    expect(response.status).toBe(201);
    ({ token } = (await response.json()) as { token: string });
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      const isRunning = child.exitCode === null && child.signalCode === null;
      if (isRunning && child.kill('SIGKILL')) await once(child, 'exit');
    }
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });
  afterAll(async () => {
    await rm(built, { recursive: true, force: true });
    await rm(prepared, { recursive: true, force: true });
  });

  return {
    run,
    emptyFolder,
    token: () => token,
    async preparedFolder() {
      const folder = await emptyFolder();
      await cp(prepared, folder, { recursive: true });
      return folder;
    },
  };
}
