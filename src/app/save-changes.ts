import type { Language } from '../core/directory/customer.ts';
import type { DirectoryWorker, LicenseChange, NewNames, Selection } from '../protocol/directory.ts';
import { readSetting } from '../store/settings.ts';
import type { Book } from './book.ts';
import { keepStorage } from './keep-storage.ts';

type Saved = ReturnType<DirectoryWorker['saveLicenses']>;

/** Queues the change of licenses for the selected users as one action and gives its id. */
export function saveLicenses(
  book: Book,
  customer: string,
  selection: Selection,
  change: LicenseChange,
  language: Language,
): Saved {
  return save(book, (directory, author) =>
    directory.saveLicenses(customer, selection, change, { author, language }),
  );
}

/** The same for deleting the selected users, of whom the person saw so many. */
export function deleteUsers(
  book: Book,
  customer: string,
  selection: Selection,
  language: Language,
  count: number,
): Saved {
  return save(book, (directory, author) =>
    directory.deleteUsers(customer, selection, { author, language, count }),
  );
}

/** The same for giving each of them a new temporary password. */
export function resetPasswords(
  book: Book,
  customer: string,
  selection: Selection,
  language: Language,
  count: number,
): Saved {
  return save(book, (directory, author) =>
    directory.resetPasswords(customer, selection, { author, language, count }),
  );
}

/** The same for restoring deleted users. */
export function restoreUsers(book: Book, customer: string, users: readonly string[], names: NewNames): Saved {
  return save(book, (directory, author) => directory.restoreUsers(customer, users, names, { author }));
}

async function save(
  { database, workers }: Book,
  run: (directory: Book['workers']['directory'], author: string) => Saved,
): Saved {
  const author = (await readSetting(database, 'author')) ?? '';
  const saved = await run(workers.directory, author);
  if (saved.ok) void keepStorage();
  return saved;
}
