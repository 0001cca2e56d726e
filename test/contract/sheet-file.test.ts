import { describe, expect, test, vi } from 'vitest';
import type { Refusal } from '../../src/core/operations/refusal.ts';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import type { Delimiter } from '../../src/core/spreadsheet/parse.ts';
import { parseBeginning } from '../../src/core/spreadsheet/parse.ts';
import { loadMessages } from '../../src/messages/load.ts';
import type { SheetFormat } from '../../src/protocol/directory.ts';
import { ActionWriter } from '../../src/store/action-writer.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import { writeSheetFile } from '../../src/tasks/directory/sheet-file.ts';
import type { NewRow } from '../support/book.ts';
import { addCustomer, createRow, newAction, revOf, saveAction } from '../support/book.ts';
import { license, noon } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';

const english: SheetFormat = { language: 'en', delimiter: ',' };
const e3 = [license('SPE_E3')];

function noObstacles(): Promise<ReadonlyMap<string, Refusal>> {
  return Promise.resolve(new Map());
}

function row(id: string, delivery?: Delivery, password = `Pw-${id}`): NewRow {
  return { row: createRow(id), password, ...(delivery && { delivery }) };
}

async function textOf(
  database: BookDatabase,
  format = english,
  obstaclesOf: (customer: string) => Promise<ReadonlyMap<string, Refusal>> = noObstacles,
): Promise<string> {
  const bytes = await writeSheetFile(database, 'import', format, obstaclesOf);
  if (!bytes) throw new Error('no sheet');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function cellsOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  return parseBeginning(text.replace('\uFEFF', ''), delimiter, 0).records.filter(({ length }) => length > 1);
}

describe('the file of a confirmation sheet', () => {
  test('is not there for an action that is not in the book', async () => {
    const database = await openDatabase();
    expect(await writeSheetFile(database, 'nobody', english, noObstacles)).toBeUndefined();
  });

  test('says of each user what was queued, what became of it, and why', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    const refused: Delivery = { state: 'refused', code: 'not-permitted', facts: {} };
    const short: Delivery = { state: 'parked', code: 'short', facts: { product: 'SPE_E3' } };
    const action = newAction({ products: ['SPE_E3'], licenseSets: [e3] });
    await saveAction(database, action, [
      row('anna', { state: 'done' }),
      row('bob', refused),
      row('cem', short),
    ]);
    const { refusals } = await loadMessages('en');
    const [headings, ...rows] = cellsOf(await textOf(database), ',');
    expect(headings).toEqual([
      'Display name',
      'User name',
      'Temporary password',
      'Licenses to assign',
      'Licenses to revoke',
      'Status',
      'Reason',
      'Line in the file',
    ]);
    expect(rows).toEqual([
      ['anna', 'anna@school.example', 'Pw-anna', 'Microsoft 365 E3', '', 'Done', '', ''],
      [
        'bob',
        'bob@school.example',
        // Nobody was made with it.
        '',
        'Microsoft 365 E3',
        '',
        'Refused',
        refusals['not-permitted']({}),
        '',
      ],
      [
        'cem',
        'cem@school.example',
        'Pw-cem',
        'Microsoft 365 E3',
        '',
        'Short of seats',
        refusals.short({ product: 'SPE_E3' }),
        '',
      ],
    ]);
  });

  test('says which products were left out on purpose, in the words of the sheet', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    const refused: Delivery = { state: 'refused', code: 'not-permitted', facts: {} };
    await saveAction(database, newAction({ without: ['SPE_E3', 'NEW'] }), [
      row('anna', { state: 'done' }),
      row('bob', refused),
    ]);
    const { decisions, refusals } = await loadMessages('de');
    const text = await textOf(database, { language: 'de', delimiter: ';' });
    const leftOut = decisions.without(['Microsoft 365 E3', 'NEW']);
    expect(
      cellsOf(text, ';')
        .slice(1)
        .map((cells) => cells[6]),
    ).toEqual([leftOut, `${refusals['not-permitted']({})} ${leftOut}`]);
  });

  test('names what stands in the way of what waits', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    await saveAction(database, newAction(), [row('anna')]);
    const taken: Refusal = { code: 'name-taken', facts: { userName: 'anna@school.example' } };
    const text = await textOf(database, english, () => Promise.resolve(new Map([['anna', taken]])));
    const { refusals } = await loadMessages('en');
    expect(cellsOf(text, ',')[1]?.[6]).toBe(refusals['name-taken'](taken.facts));
  });

  test('tells of rows that were left out, with their line as a plain number', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    const writer = await ActionWriter.begin(database, newAction(), 0, false);
    const findings = [{ code: 'required', facts: { field: 'displayName' } }];
    writer.leaveOut({ line: 1204, displayName: '', userName: 'dea@school.example', findings });
    await writer.commit(await revOf(database, 'school'));
    const sentence = (await loadMessages('de')).findings.required({ field: 'displayName' });
    const text = await textOf(database, { language: 'de', delimiter: ';' });
    expect(cellsOf(text, ';')[1]).toEqual([
      '',
      'dea@school.example',
      '',
      '',
      '',
      'Ausgelassen',
      sentence,
      '1204',
    ]);
  });

  test('is what a spreadsheet opens: marked, every cell quoted, lines ended by CRLF', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    await saveAction(database, newAction(), [row('anna')]);
    const text = await textOf(database, { language: 'de', delimiter: ';' });
    expect(text.startsWith('\uFEFF"Anzeigename";"Benutzername";')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('gives a formula in a name no chance, and the password as it is', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    const formula = { row: createRow('anna', { displayName: '=1+1' }), password: 'Kq9-=+@"x' };
    await saveAction(database, newAction(), [formula]);
    expect(await textOf(database)).toContain(`"'=1+1","anna@school.example","Kq9-=+@""x"`);
  });

  test('holds all rows in order however many there are, and looks for obstacles once', async () => {
    const database = await openDatabase();
    await addCustomer(database, { customer: { authority: 'practice' } });
    const ids = Array.from({ length: 4100 }, (_, index) => `user-${index}`);
    await saveAction(
      database,
      newAction(),
      ids.map((id) => row(id)),
    );
    const obstaclesOf = vi.fn(noObstacles);
    const rows = cellsOf(await textOf(database, english, obstaclesOf), ',').slice(1);
    expect(rows.map(([name]) => name)).toEqual(ids);
    expect(rows.map((cells) => cells[2])).toEqual(ids.map((id) => `Pw-${id}`));
    expect(obstaclesOf).toHaveBeenCalledTimes(1);
  });
});

describe('the file for a customer at whom nobody answers', () => {
  test('says of what waits that it is not in Partner Center yet', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    const short: Delivery = { state: 'parked', code: 'short', facts: { product: 'SPE_E3' } };
    await saveAction(database, newAction(), [row('anna'), row('bob', short)]);
    const { sheet } = await loadMessages('en');
    const cells = cellsOf(await textOf(database), ',');
    expect(cells.map((line) => line.at(-1))).toEqual([sheet.columns.partnerCenter, sheet.notYet, '']);
  });

  test('says of what was carried over by whom and when', async () => {
    const database = await openDatabase();
    await addCustomer(database);
    await saveAction(database, newAction(), [row('anna', { state: 'done' }), row('bob')]);
    const mark = { action: 'import', by: 'Kim', at: noon };
    await settle(database, 'school', { deliveries: [], carriedOver: mark });
    const { sheet } = await loadMessages('en');
    const cells = cellsOf(await textOf(database), ',').slice(1);
    expect(cells.map((line) => line.at(-1))).toEqual([sheet.carriedOver('Kim', noon), sheet.notYet]);
  });
});
