import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../core/result.ts';
import { ok } from '../core/result.ts';

/** Held for as long as this process has the folder. */
export interface FolderLock {
  /** Says where the process that holds the folder is to be found. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

export interface LockHolder {
  readonly path: string;
  /** Undefined when the file does not say. */
  readonly pid: number | undefined;
  /** Empty while it is still starting. */
  readonly address: string;
}

const mostTries = 5;

/**
 * One process per folder: two on one embedded database corrupt it. A lock whose process is gone (a crash, a
 * power cut) is taken over. A process id may have gone to another program since; then the lock still holds,
 * and a person decides: a start refused in vain is better than a database destroyed.
 */
export async function lockFolder(folder: string): Promise<Result<FolderLock, LockHolder>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'hub.lock');
  const draft = `${path}.${process.pid}`;
  // Written whole beside it first: nobody may read half a lock and take it for a broken one.
  const write = (address: string) => writeFile(draft, JSON.stringify({ pid: process.pid, address }));
  let holder: LockHolder = { path, pid: undefined, address: '' };
  for (let tries = 0; tries < mostTries; tries++) {
    await write('');
    if (await linkNew(draft, path)) {
      await rm(draft);
      return ok({
        announce: async (address) => {
          await write(address);
          await rename(draft, path);
        },
        release: () => rm(path, { force: true }),
      });
    }
    await rm(draft);
    holder = await readHolder(path);
    if (holder.pid !== undefined && isRunning(holder.pid)) break;
    await takeAway(holder, draft);
  }
  return { ok: false, problem: holder };
}

/** Of two that start at once, one finds it there. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that its process left behind, unless somebody else has put a new one there meanwhile. */
async function takeAway(left: LockHolder, aside: string): Promise<void> {
  try {
    await rename(left.path, aside);
  } catch {
    // Gone already.
    return;
  }
  const { pid } = await readHolder(aside);
  if (pid !== left.pid) await linkNew(aside, left.path);
  await rm(aside);
}

function isRunning(pid: number): boolean {
  // In a container every life of the hub may have the same id: then the lock is from the life before.
  if (pid === process.pid) return false;
  try {
    // Signal 0 asks whether there is such a process and does nothing to it.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function readHolder(path: string): Promise<LockHolder> {
  const nobody = { path, pid: undefined, address: '' };
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof read !== 'object' || read === null || !('pid' in read) || !('address' in read)) return nobody;
    const { pid, address } = read;
    return typeof pid === 'number' && typeof address === 'string' ? { path, pid, address } : nobody;
  } catch {
    // Gone meanwhile, or emptied by a power cut.
    return nobody;
  }
}
