import { describe, expect, test } from 'vitest';
import type { User } from '../../src/core/directory/user.ts';
import { readPasswords } from '../../src/store/actions.ts';
import { Pages } from '../../src/store/pages.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { carryOver } from '../../src/sync/carry-over.ts';
import { discardActions } from '../../src/sync/discard.ts';
import {
  actionOf,
  addCustomer,
  changeDeliveries,
  createRow,
  deliveriesOf,
  newAction,
  saveAction,
} from '../support/book.ts';
import { noon, pool, user } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';
import { startEngine } from '../support/engine.ts';
import { PagedAuthority } from '../support/paged-authority.ts';

const mark = { by: 'Kim', at: noon + 1000 };

async function importedAtHub(): Promise<{ database: BookDatabase; hub: PagedAuthority }> {
  const database = await openDatabase();
  await addCustomer(database, { customer: { authority: 'hub' }, pools: [pool('E3', 5)] });
  await saveAction(database, newAction({ licenseSets: [[]] }), [
    { row: createRow('anna'), password: 'Secret-1' },
    { row: createRow('ben'), password: 'Secret-2' },
  ]);
  const hub = new PagedAuthority();
  hub.users = ['anna', 'ben'].map((id): User => ({ ...user({ id }), recorded: true }));
  return { database, hub };
}

function userIn(database: BookDatabase, id: string): Promise<User | undefined> {
  return new Pages<User>(database, 'school').get(id);
}

describe('what is done at the hub', () => {
  test('stays recorded until a person carries it over, and the hub is told who did, and when', async () => {
    const { database, hub } = await importedAtHub();
    const { engine } = startEngine(database, { school: hub });
    await engine.wake();
    expect(await deliveriesOf(database, 'import')).toEqual([
      { state: 'done', recorded: true },
      { state: 'done', recorded: true },
    ]);
    expect(await actionOf(database, 'import')).toMatchObject({ recorded: 2, counts: { done: 2 } });
    expect(await userIn(database, 'anna')).toMatchObject({ recorded: true });

    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 2 });
    expect(await actionOf(database, 'import')).toMatchObject({ recorded: 0, toTell: 2, carriedOver: [mark] });
    expect((await userIn(database, 'anna'))?.recorded).toBeUndefined();
    expect((await userIn(database, 'anna'))?.known).toMatchObject({ source: 'hub' });

    hub.users = [];
    await engine.wake();
    expect(hub.carried).toEqual([{ operations: ['anna', 'ben'], mark }]);
    expect(await deliveriesOf(database, 'import')).toEqual([
      { state: 'done', told: mark.at },
      { state: 'done', told: mark.at },
    ]);
    expect(await actionOf(database, 'import')).toMatchObject({ recorded: 0, toTell: 0 });
    // Told once: another turn has nothing to say.
    await engine.wake(true);
    expect(hub.carried).toHaveLength(1);
  });

  test('that the hub was not told of is told with a later turn', async () => {
    const { database, hub } = await importedAtHub();
    await startEngine(database, { school: hub }).engine.wake();
    await carryOver(database, 'import', mark);
    hub.pagesLeft = 0;
    await startEngine(database, { school: hub }).engine.wake();
    expect(await actionOf(database, 'import')).toMatchObject({ toTell: 2 });
    hub.pagesLeft = Infinity;
    await startEngine(database, { school: hub }).engine.wake();
    expect(hub.carried).toHaveLength(2);
    expect(await actionOf(database, 'import')).toMatchObject({ toTell: 0 });
  });

  test('is all that a tick is about: what still waits for the hub goes on waiting', async () => {
    const { database } = await importedAtHub();
    await changeDeliveries(database, 'import', ([, ...others]) => [
      { state: 'done', recorded: true },
      ...others,
    ]);
    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 1 });
    expect(await deliveriesOf(database, 'import')).toEqual([
      { state: 'done', toTell: mark.at },
      { state: 'queued' },
    ]);
    expect(await carryOver(database, 'import', mark)).toMatchObject({
      problem: { code: 'nothing-to-carry-over' },
    });
  });

  test('keeps its passwords: they are still to be typed in there', async () => {
    const { database, hub } = await importedAtHub();
    await startEngine(database, { school: hub }).engine.wake();
    await discardActions(database, ['import']);
    const { firstSeq } = await actionOf(database, 'import');
    const kept = await readPasswords(database, await actionOf(database, 'import'), [firstSeq]);
    expect(kept.get(firstSeq)).toEqual(['Secret-1', 'Secret-2']);
  });

  test('is not asked for again on a device that was restored from a backup made before', async () => {
    const { database, hub } = await importedAtHub();
    // The hub had both; somebody carried the first one over and told it so.
    hub.push = (operations) => {
      const answers = operations.map(({ id }) => {
        const answer = { operation: id, status: 'applied', cursor: 1 } as const;
        return id === 'anna' ? { ...answer, carried: true as const } : answer;
      });
      return Promise.resolve({ ok: true, answers });
    };
    await startEngine(database, { school: hub }).engine.wake();
    expect(await deliveriesOf(database, 'import')).toEqual([
      { state: 'done' },
      { state: 'done', recorded: true },
    ]);
    expect(await actionOf(database, 'import')).toMatchObject({ recorded: 1 });
    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 1 });
  });

  test('has nobody to be told when this book has the last word by then', async () => {
    const { database, hub } = await importedAtHub();
    await startEngine(database, { school: hub }).engine.wake();
    await database.customers.update('school', { authority: 'book' });
    expect(await carryOver(database, 'import', mark)).toEqual({ ok: true, value: 2 });
    expect(await deliveriesOf(database, 'import')).toEqual([{ state: 'done' }, { state: 'done' }]);
  });
});
