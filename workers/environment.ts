import { createIdSource } from '../src/core/ids.ts';
import { bookName, openBook } from '../src/store/open.ts';
import type { Environment } from '../src/tasks/environment.ts';

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A page asks several things at once; what can wait must not come between them. */
const idleMs = 300;

/** The real clock and chance of a worker, and its own connection to the book. */
export async function createEnvironment(): Promise<Environment> {
  const database = await openBook(bookName, (problem) => {
    // The page holds a connection too and tells the person; a worker has only to stop.
    console.info(`The book is closed in a worker: ${problem}`);
    // Else it would go on to lead, or to answer, with a book that it may not touch.
    if (problem !== 'blocked') close();
  });
  if (!database) throw new Error('The book could not be opened');
  const now = () => Date.now();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    database,
    now,
    randomBytes,
    newId: createIdSource(now, randomBytes),
    later: (run) => {
      clearTimeout(waiting);
      waiting = setTimeout(run, idleMs);
    },
  };
}
