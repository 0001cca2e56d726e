import { BookDatabase, schemaVersion } from './schema.ts';

/** Why the book cannot be used. */
export type OpenProblem =
  /** a newer version of the app has changed the book; reload to get it */
  | 'newer-schema'
  /** other tabs keep an older version open */
  | 'blocked'
  /** the browser gives no storage or cannot read it */
  | 'unavailable';

export const bookName = 'seatbook';

/** IndexedDB lets an open wait behind another for ever and says nothing; after this the person is told. */
const patienceMs = 3000;

/**
 * Opens the book. `onLost` is called once when this connection may not be used any more, now or later: old
 * code must never write into a newer book, and Dexie 4 both opens a newer database without a word and
 * reconnects after an upgrade elsewhere.
 */
export async function openBook(
  name: string,
  onLost: (problem: OpenProblem) => void,
): Promise<BookDatabase | undefined> {
  const database = new BookDatabase(name);
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true });
    onLost('newer-schema');
  });
  const timer = setTimeout(() => {
    onLost('blocked');
  }, patienceMs);
  try {
    await database.open();
  } catch (error) {
    console.error('The book could not be opened', error);
    onLost('unavailable');
    return undefined;
  } finally {
    clearTimeout(timer);
  }
  // Dexie multiplies its version numbers by 10 natively.
  if (database.backendDB().version > schemaVersion * 10) {
    database.close({ disableAutoOpen: true });
    onLost('newer-schema');
    return undefined;
  }
  return database;
}
