import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../src/build/run.mjs';
import { appFolder, type Site } from './site.ts';
import { start, type Started } from './started.ts';

/** The hub's program, with the app: a process of its own on a port of its own. */
export interface HubSite extends Site {
  readonly process: Started;
  /** Where its data is. */
  readonly folder: string;
}

export interface HubStart {
  /** Of a hub before it; otherwise a new one. */
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Starts a hub and waits for its address. `close` stops it and keeps its data: remove them with `removeHubData`. */
export async function startHub({ folder, environment }: HubStart = {}): Promise<HubSite> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'seatbook hub ')));
  const process = start(join(projectFolder, 'dist/hub/main.js'), {
    PORT: '0',
    SEATBOOK_DATA: data,
    SEATBOOK_APP: appFolder,
    ...environment,
  });
  const said = await process.prints(/Seatbook is at \S+\n/);
  return {
    process,
    folder: data,
    address: said.replace('Seatbook is at ', '').trim(),
    close: async () => {
      process.stop();
      await process.ended;
    },
  };
}

export function removeHubData({ folder }: HubSite): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
