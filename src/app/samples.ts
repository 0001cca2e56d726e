import type { Book } from './book.ts';
import { keepStorage } from './keep-storage.ts';

/** Puts the sample customers in, which answer through the practice remote and never reach a real one. */
export async function loadSamples(book: Book): Promise<void> {
  await book.workers.sync.loadSamples();
  void keepStorage();
}

/** Takes them out again, with all that waits for them. */
export async function removeSamples(book: Book): Promise<void> {
  await book.workers.sync.removeSamples();
}
