import { withBallast } from './ballast.ts';
import { Pages } from './pages.ts';
import type { Item } from './pages.ts';
import type { BookDatabase } from './schema.ts';

/** What the practice remote keeps of one customer; its shapes are the remote's own. */
interface Records<Head, User extends Item, Answer extends Item> {
  readonly head: Head;
  readonly users: readonly User[];
  readonly answers: readonly Answer[];
}

/**
 * The practice authority's own storage: in pages beside the book's, in scopes of their own. It belongs to
 * the authority, so nothing of it is ever shown and no `rev` is raised.
 */
export class PracticePages<Head, User extends Item, Answer extends Item> {
  readonly #database: BookDatabase;
  readonly #heads: Pages<Item & { readonly head: Head }>;
  readonly #users: Pages<User>;
  readonly #answers: Pages<Answer>;

  constructor(database: BookDatabase, customer: string) {
    this.#database = database;
    this.#heads = new Pages(database, `practice|${customer}|head`);
    this.#users = new Pages(database, `practice|${customer}|users`);
    this.#answers = new Pages(database, `practice|${customer}|answers`);
  }

  async read(): Promise<Records<Head, User, Answer> | undefined> {
    return this.#database.transaction('r', this.#database.pages, async () => {
      const stored = await this.#heads.get('head');
      if (!stored) return undefined;
      return { head: stored.head, users: await this.#users.scan(), answers: await this.#answers.scan() };
    });
  }

  async write({ head, users, answers }: Records<Head, User, Answer>): Promise<void> {
    await withBallast(() =>
      this.#database.transaction('rw', this.#database.pages, async () => {
        await this.#heads.putMany([{ id: 'head', head }], 0);
        await this.#users.putMany(users, 0);
        await this.#answers.putMany(answers, 0);
      }),
    );
  }
}
