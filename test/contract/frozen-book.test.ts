import { describe, expect, onTestFinished, test } from 'vitest';
import { noCounts } from '../../src/core/outbox/delivery.ts';
import type { Customer } from '../../src/core/directory/customer.ts';
import { PracticeRemote } from '../../src/remotes/practice/practice.ts';
import type { PracticeAnswer, PracticeHead, PracticeUser } from '../../src/remotes/practice/storage.ts';
import { readPackets, readPasswords } from '../../src/store/actions.ts';
import { actionsOf } from '../../src/store/customer-actions.ts';
import { Mirror } from '../../src/store/mirror.ts';
import { openBook } from '../../src/store/open.ts';
import type { OpenProblem } from '../../src/store/open.ts';
import { PracticePages } from '../../src/store/practice.ts';
import type { BookDatabase, StoredAction } from '../../src/store/schema.ts';
import { schemaVersion } from '../../src/store/schema.ts';
import { databaseName } from '../support/database.ts';
import { startEngine } from '../support/engine.ts';
import type { FrozenBook } from '../support/frozen-book.ts';
import { thaw } from '../support/frozen-book.ts';
import version2 from '../fixtures/books/version-2.json?raw';

const books = [['version 2', JSON.parse(version2) as FrozenBook]] as const;

/** The book as today's app finds it. */
async function open(frozen: FrozenBook): Promise<BookDatabase> {
  const name = databaseName();
  await thaw(name, frozen);
  const problems: OpenProblem[] = [];
  const database = await openBook(name, (problem) => problems.push(problem));
  if (!database) throw new Error(`not opened: ${problems.join()}`);
  onTestFinished(async () => {
    database.on('blocked', () => false);
    await database.delete();
  });
  return database;
}

async function customerOf(database: BookDatabase, { saw }: FrozenBook): Promise<Customer> {
  const customer = (await database.customers.toArray()).find(({ name }) => name === saw.customer);
  if (!customer) throw new Error('the customer is not there');
  return customer;
}

async function actionOf(database: BookDatabase, file: string): Promise<StoredAction> {
  const action = (await database.actions.toArray()).find((each) => each.file === file);
  if (!action) throw new Error(`no action ${file}`);
  return action;
}

function practiceOf(database: BookDatabase, customer: string): PracticeRemote {
  const storage = new PracticePages<PracticeHead, PracticeUser, PracticeAnswer>(database, customer);
  return new PracticeRemote(storage, {
    mode: () => Promise.resolve('online'),
    delay: () => Promise.resolve(),
  });
}

test('the schema of today is among the frozen ones', () => {
  expect(books.map(([, { version }]) => version)).toContain(schemaVersion * 10);
});

describe.each(books)('a book of %s', (_name, frozen) => {
  test('opens, and everything in it is listed', async () => {
    const database = await open(frozen);
    const customers = await database.customers.toArray();
    expect(customers.map(({ name }) => name).sort()).toEqual(['Fabrikam', 'Lucerne 路森設計', 'Northwind']);
    for (const { id, name } of customers) {
      const mirror = new Mirror(database, id);
      await mirror.refresh();
      const names = [...mirror.base.users.values()].map(({ userName }) => userName);
      if (name !== 'Northwind') expect(names.length).toBeGreaterThan(10);
      expect(names.every((userName) => userName.includes('@'))).toBe(true);
      expect(mirror.pools.length).toBeGreaterThan(0);
      for (const action of await actionsOf(database, id)) {
        const packets = await readPackets(database, action);
        expect(packets.flatMap(({ operations }) => operations)).toHaveLength(action.size);
        expect(packets.flatMap(({ deliveries }) => deliveries)).toHaveLength(action.size);
      }
    }
    const counts = {
      'done.csv': { done: 2 },
      'refused.csv': { refused: 2 },
      'waiting.csv': { queued: 3 },
      'recorded.csv': { queued: 1 },
    };
    for (const [file, count] of Object.entries(counts)) {
      expect((await actionOf(database, file)).counts).toEqual({ ...noCounts, ...count });
    }
  });

  test('opens the passwords that were printed then', async () => {
    const database = await open(frozen);
    const action = await actionOf(database, 'waiting.csv');
    const passwords = await readPasswords(database, action, [action.firstSeq]);
    const [packet] = await readPackets(database, action);
    const index = packet?.operations.findIndex(
      (operation) => operation.kind === 'create-user' && operation.user.userName === frozen.saw.name,
    );
    expect(passwords.get(action.firstSeq)?.[index ?? -1]).toBe(frozen.saw.password);
  });

  test('sends its queue, and base holds what the authority then says', async () => {
    const database = await open(frozen);
    const { id } = await customerOf(database, frozen);
    const { engine } = startEngine(database, { [id]: practiceOf(database, id) });
    await engine.wake(true);
    expect((await actionOf(database, 'waiting.csv')).counts).toEqual({ ...noCounts, done: 3 });
    const mirror = new Mirror(database, id);
    await mirror.refresh();
    expect(mirror.waiting()).toEqual([]);
    expect(mirror.userInBase(frozen.saw.name)).toMatchObject({ displayName: 'Emil Frost' });
  });
});
