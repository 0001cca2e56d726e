import { expect } from 'vitest';
import type { BookDatabase } from '../../src/store/schema.ts';
import { actionOf, addCustomer, createRow, mirrorOf, newAction, saveAction } from './book.ts';
import { license, noon, pool } from './builders.ts';
import { openDatabase } from './database.ts';
import type { Practice } from './practice.ts';
import { practiceOf } from './practice.ts';

const licenseSets = [[license('E3')]];

export interface Setup {
  readonly database: BookDatabase;
  readonly practice: Practice;
}

/** A book with one customer who answers and has seats, and one action that waits. */
export async function setUp({ seats = 100, creates = 3 } = {}): Promise<Setup> {
  const database = await openDatabase();
  await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('E3', seats)] });
  const practice = await practiceOf(database, 'school', { seats: { E3: { total: seats, assigned: 0 } } });
  await addCreates(database, 'import', creates);
  return { database, practice };
}

export async function addCreates(database: BookDatabase, id: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({ row: createRow(`${id}-${index}`) }));
  await saveAction(database, newAction({ id, licenseSets }), rows);
}

export async function countsOf(database: BookDatabase, id = 'import') {
  return (await actionOf(database, id)).counts;
}

/** What base holds after all, and that the authority holds the same. */
export async function expectOnce({ database, practice }: Setup, users: number): Promise<void> {
  const mirror = await mirrorOf(database);
  const pulled = await practice.open().pull({});
  if (!pulled.ok) throw new Error('not pulled');
  expect(pulled.users).toHaveLength(users);
  expect(pulled.seats.get('E3')?.assigned).toBe(users);
  expect(mirror.base.users.size).toBe(users);
  expect(mirror.pools).toMatchObject([
    { product: 'E3', assigned: { value: users, source: 'practice', asOf: noon } },
  ]);
  expect(mirror.waiting()).toEqual([]);
}
