import { onTestFinished } from 'vitest';
import { BookDatabase } from '../../src/store/schema.ts';

/** A name that no other test has: all test files run in one origin, at the same time. */
export function databaseName(): string {
  return `test-${crypto.randomUUID()}`;
}

/** An empty book of the running test's own, deleted when the test ends. */
export async function openDatabase(name = databaseName()): Promise<BookDatabase> {
  const database = new BookDatabase(name);
  await database.open();
  onTestFinished(async () => {
    // A deletion waits for what a test has left running; Dexie would warn of it.
    database.on('blocked', () => false);
    await database.delete();
  });
  return database;
}
