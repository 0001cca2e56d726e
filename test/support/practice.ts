import type { PracticeMode } from '../../src/core/directory/practice-mode.ts';
import { PracticeRemote } from '../../src/remotes/practice/practice.ts';
import type {
  PracticeAnswer,
  PracticeHead,
  PracticeStorage,
  PracticeUser,
} from '../../src/remotes/practice/storage.ts';
import { PracticePages } from '../../src/store/practice.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import type { Authority, AuthorityStart } from './remote-suite.ts';

export interface Practice extends Authority {
  readonly storage: PracticeStorage;
  mode: PracticeMode;
  /** The authority as a new tab finds it: with nothing in memory. */
  open(delay?: () => Promise<void>): PracticeRemote;
}

/** A practice authority of the customer, kept in the book's own database. */
export async function practiceOf(
  database: BookDatabase,
  customer: string,
  { users = [], seats = {} }: AuthorityStart = {},
): Promise<Practice> {
  const storage = new PracticePages<PracticeHead, PracticeUser, PracticeAnswer>(database, customer);
  const known = users.map((user) => ({ id: user.id, user, changed: 0 }));
  await storage.write({ head: { cursor: 0, seats }, users: known, answers: [] });
  const practice: Practice = {
    storage,
    mode: 'online',
    open: (delay = () => Promise.resolve()) =>
      new PracticeRemote(storage, { mode: () => Promise.resolve(practice.mode), delay }),
  };
  return practice;
}
