import { cpSync, fstatSync, fsyncSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/hub/database/migrate.ts';
import { openPglite } from '../../src/hub/database/pglite.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';

/**
 * The embedded database over a disk that has only what was synced: beside its folder lies a second one, and a
 * file's bytes get there when the file is synced.
 */
export interface CuttableDatabase {
  readonly database: HubDatabase;
  /** How often something was synced. */
  syncs(): number;
  /** Whether syncing fails, as on a disk with a fault. */
  setBroken(isBroken: boolean): void;
  /** What a power cut leaves now. Gives what opens it, as a hub does that is started then. */
  cutPower(): () => Promise<HubDatabase>;
  remove(): Promise<void>;
}

export async function openCuttable(template: string): Promise<CuttableDatabase> {
  const root = await mkdtemp(join(tmpdir(), 'seatbook power '));
  const [folder, disk] = [join(root, 'database'), join(root, 'disk')];
  for (const copy of [folder, disk]) await cp(template, copy, { recursive: true });
  let syncs = 0;
  let isBroken = false;
  const database = await openPglite(folder, (file) => {
    if (isBroken) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
    fsyncSync(file);
    syncs++;
    const name = nameOf(folder, file);
    if (name !== undefined) cpSync(join(folder, name), join(disk, name));
  });
  const opened = [database];
  let cuts = 0;
  return {
    database,
    syncs: () => syncs,
    setBroken: (now) => (isBroken = now),
    cutPower() {
      const left = join(root, `left-${cuts++}`);
      cpSync(disk, left, { recursive: true });
      return async () => {
        const after = await openPglite(left);
        opened.push(after);
        return after;
      };
    },
    async remove() {
      // One on a broken disk cannot end well.
      for (const one of opened) await one.close().catch(() => undefined);
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** A folder that `openCuttable` copies: to make a database takes much longer than to open one. */
export async function makeTemplate(): Promise<string> {
  const template = await mkdtemp(join(tmpdir(), 'seatbook power '));
  const fresh = await openPglite(template);
  await migrate(fresh);
  await fresh.close();
  return template;
}

/** Below the folder; undefined of a folder. */
function nameOf(folder: string, file: number): string | undefined {
  const { ino } = fstatSync(file);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.find((name) => {
    const found = statSync(join(folder, name));
    return found.isFile() && found.ino === ino;
  });
}
