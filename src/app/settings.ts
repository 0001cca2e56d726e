import type { Settings } from '../store/settings.ts';
import { writeSetting } from '../store/settings.ts';
import type { Book } from './book.ts';

/** Keeps what a person chose in Settings; every open tab follows. */
export function changeSetting<Key extends 'language' | 'theme' | 'author'>(
  book: Book,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  return writeSetting(book.database, key, value);
}
