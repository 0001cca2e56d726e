import type { Language } from '../core/directory/customer.ts';
import type { DirectoryWorker, LicenseChange, Selection } from '../protocol/directory.ts';
import { readSetting } from '../store/settings.ts';
import type { Book } from './book.ts';
import { keepStorage } from './keep-storage.ts';

/** Queues the change of licenses for the selected users as one action and gives its id. */
export async function saveLicenses(
  book: Book,
  customer: string,
  selection: Selection,
  change: LicenseChange,
  language: Language,
): ReturnType<DirectoryWorker['saveLicenses']> {
  const author = (await readSetting(book.database, 'author')) ?? '';
  const saved = await book.workers.directory.saveLicenses(customer, selection, change, { author, language });
  if (saved.ok) void keepStorage();
  return saved;
}
