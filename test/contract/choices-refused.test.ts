import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { addCustomer, createRow, newAction, saveAction } from '../support/book.ts';
import { license, pool } from '../support/builders.ts';
import { made, operationsOf, passwordsOf, peopleOf } from '../support/choices.ts';
import { openDatabase } from '../support/database.ts';

const notPermitted: Delivery = { state: 'refused', code: 'not-permitted', facts: {} };

describe('somebody who was refused', () => {
  test('is corrected in every field, with the same password', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('P1', 5)] });
    await saveAction(database, newAction({ licenseSets: [[license('E3'), license('P1', 'sway')]] }), [
      {
        row: createRow('anna', { jobTitle: 'Cook' }),
        delivery: { state: 'refused', code: 'unknown-product', facts: { product: 'E3' } },
        password: 'of-anna',
      },
    ]);
    const fields = { userName: 'ann@school.example', displayName: 'Ann', location: 'FR' };
    const chosen = await made(
      peopleOf(database).decide('unknown-product', {
        kind: 'correct',
        user: { ...fields, products: ['P1'] },
      }),
    );
    expect(await operationsOf(database, chosen.actions[0])).toMatchObject([
      { user: { ...fields, jobTitle: 'Cook' }, licenses: [license('P1', 'sway')] },
    ]);
    expect(await passwordsOf(database, chosen.actions[0])).toEqual(['of-anna']);
  });

  test('one field for many: each gets the location, and what else differs stays', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' }, pools: [pool('E3', 5)] });
    const names = ['anna', 'ben', 'carla'];
    await saveAction(
      database,
      newAction({ licenseSets: [[license('E3')]] }),
      names.map((id) => ({
        row: [id, 0, `${id}@school.example`, id],
        delivery: { state: 'refused', code: 'no-location', facts: { userName: `${id}@school.example` } },
        password: `of-${id}`,
      })),
    );
    expect(await peopleOf(database).shown()).toMatchObject([{ reason: 'no-location', total: 3 }]);
    const chosen = await made(
      peopleOf(database).decide('no-location', { kind: 'correct', user: { location: 'LU' } }),
    );
    expect(await operationsOf(database, chosen.actions[0])).toMatchObject(
      names.map((displayName) => ({ user: { displayName, location: 'LU' } })),
    );
    expect(await passwordsOf(database, chosen.actions[0])).toEqual(names.map((id) => `of-${id}`));
  });

  test('with a password that was not taken gets another', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    await saveAction(database, newAction({ licenseSets: [[]] }), [
      { row: createRow('anna'), delivery: notPermitted, password: 'of-anna' },
    ]);
    const chosen = await made(peopleOf(database).decide('not-permitted', { kind: 'new-password' }));
    expect(await passwordsOf(database, chosen.actions[0])).toEqual(['Another1-pass']);
  });
});
