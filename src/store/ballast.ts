import { Dexie } from 'dexie';
import { isQuotaError } from './quota.ts';

/**
 * A file that takes up space for nothing, so that there is some when a device is full: then it goes first, and
 * what was to be written is written. A file of the origin's own, since deleting records gives no space back for
 * seconds and deleting this does at once. Not every browser has such files: there, nothing changes.
 */
const fileName = 'ballast';
const size = 2 * 1024 * 1024;
/** Random, so that no file system makes less of it. */
const blockSize = 64 * 1024;

/** Makes sure that there is ballast, once there is room for twice as much. */
export async function keepBallast(): Promise<void> {
  const folder = await ownFiles();
  if (!folder) return;
  // Of two tabs at once, one does it.
  await navigator.locks.request(channelName, { ifAvailable: true }, async (lock) => {
    if (!lock || (await hasBallast(folder))) return;
    try {
      const writable = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
      const block = crypto.getRandomValues(new Uint8Array(blockSize));
      for (let written = 0; written < 2 * size; written += blockSize) await writable.write(block);
      await writable.truncate(size);
      await writable.close();
      tell('enough');
    } catch (error) {
      await folder.removeEntry(fileName).catch(() => undefined);
      if (isQuotaError(error)) tell('short');
      else console.info('There is no ballast', error);
    }
  });
}

/**
 * Runs a write. When the device is full, the ballast goes and the write is run once more. Within a transaction
 * that is for whoever has opened it: nothing of it is left that could go on.
 */
export async function withBallast<Value>(write: () => Promise<Value>): Promise<Value> {
  const isWithin = Boolean(Dexie.currentTransaction);
  if (isWithin) return write();
  try {
    return await write();
  } catch (error) {
    if (!isQuotaError(error) || !(await giveUpBallast())) throw error;
    const written = await write();
    tell('short');
    return written;
  }
}

/** Whether there was any. */
async function giveUpBallast(): Promise<boolean> {
  const folder = await ownFiles();
  if (!folder) return false;
  try {
    await folder.removeEntry(fileName);
    return true;
  } catch {
    return false;
  }
}

async function hasBallast(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    const file = await (await folder.getFileHandle(fileName)).getFile();
    return file.size === size;
  } catch {
    return false;
  }
}

async function ownFiles(): Promise<FileSystemDirectoryHandle | undefined> {
  // WebKitGTK has no navigator.storage at all, older browsers cannot write to such files.
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage;
  if (!storage?.getDirectory || !('createWritable' in FileSystemFileHandle.prototype)) return undefined;
  try {
    return await storage.getDirectory();
  } catch {
    return undefined;
  }
}

/** Whether there is room again, or only just was. */
type Room = 'short' | 'enough';

const channelName = 'seatbook-room';

/** To every tab: whoever wrote may be a worker that ends. */
function tell(room: Room): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(room);
  channel.close();
}

/** Hears from every tab and worker whether the ballast had to go, for as long as the page lives. */
export function watchRoom(onChange: (room: Room) => void): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Room>) => {
    onChange(data);
  };
}
