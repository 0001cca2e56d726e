import type { ImportWorker } from '../protocol/import.ts';
import type { Book } from './book.ts';
import { keepStorage } from './keep-storage.ts';
import { readSetting } from '../store/settings.ts';

/** Begins an import; aborting the signal ends it at once and leaves the book untouched. */
export function beginImport(book: Book, signal: AbortSignal): ImportWorker {
  return book.workers.createImport(signal);
}

/** Makes the import real: everything durable when it answers. */
export async function saveImport(
  book: Book,
  worker: ImportWorker,
  progress: Parameters<ImportWorker['save']>[1],
): ReturnType<ImportWorker['save']> {
  const author = (await readSetting(book.database, 'author')) ?? '';
  const saved = await worker.save({ author }, progress);
  if (saved.ok) void keepStorage();
  return saved;
}
