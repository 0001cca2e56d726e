import { Door } from './door.ts';
import { BookDatabase, schemaVersion } from './schema.ts';
import { readSetting } from './settings.ts';

/** Why the book cannot be used. */
export type OpenProblem =
  /** a newer version of the app has changed the book; reload to get it */
  | 'newer-schema'
  /** other tabs keep an older version open */
  | 'blocked'
  /** it was taken away from under the page: its data was cleared or its storage failed */
  | 'vanished'
  /** another tab has put a backup in its place */
  | 'replaced'
  /** it goes on at another address, and is not to be changed here */
  | 'moved'
  /** the browser gives no storage or cannot read it */
  | 'unavailable';

export const bookName = 'seatbook';

/** IndexedDB lets an open wait behind another for ever and says nothing; after this the person is told. */
const patienceMs = 3000;

/** For what the book is opened: to work with it, or to back it up, replace it and take it into use again. */
type Purpose = 'work' | 'safekeeping';

/**
 * Opens the book. `onLost` is called when this connection may not be used, now or later: old code must never
 * write into a newer book. Dexie 4 alone would: it opens a newer database without a word, adds the tables it
 * misses there, and connects again after an upgrade or a deletion elsewhere.
 */
export async function openBook(
  name: string,
  onLost: (problem: OpenProblem) => void,
  purpose: Purpose = 'work',
): Promise<BookDatabase | undefined> {
  const database = new BookDatabase(name);
  database.on('versionchange', ({ newVersion }) => {
    database.close({ disableAutoOpen: true });
    onLost(newVersion === null ? 'vanished' : 'newer-schema');
    // Ends the chain: Dexie's own handler is next, and would let the connection open again by itself.
    return false;
  });
  // The browser closes it when its data is cleared. Dexie would open it again, empty, at the next write.
  const watchClose = () => {
    database.backendDB().onclose = () => {
      database.close({ disableAutoOpen: true });
      onLost('vanished');
    };
  };
  // For every connection: Dexie makes a new one when the page comes back out of the back-forward cache.
  database.on('ready', watchClose, true);
  if (purpose === 'work') {
    const door = new Door(name, (reason) => {
      database.close({ disableAutoOpen: true });
      onLost(reason);
    });
    database.on('ready', () => door.enter(), true);
    database.on('close', () => {
      door.leave();
    });
  }
  const timer = setTimeout(() => {
    onLost('blocked');
  }, patienceMs);
  try {
    if (await isNewer(name)) {
      onLost('newer-schema');
      return undefined;
    }
    await database.open();
  } catch (error) {
    console.error('The book could not be opened', error);
    onLost('unavailable');
    return undefined;
  } finally {
    clearTimeout(timer);
  }
  // Another tab may have been faster.
  if (database.backendDB().version > nativeVersion) {
    database.close({ disableAutoOpen: true });
    onLost('newer-schema');
    return undefined;
  }
  if (purpose === 'work' && (await readSetting(database, 'moved'))) {
    database.close({ disableAutoOpen: true });
    onLost('moved');
    return undefined;
  }
  return database;
}

/** Dexie multiplies its version numbers by 10. */
const nativeVersion = schemaVersion * 10;

async function isNewer(name: string): Promise<boolean> {
  const present = await indexedDB.databases();
  return present.some((database) => database.name === name && (database.version ?? 0) > nativeVersion);
}
