import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schemaVersion } from '../../src/store/schema.ts';
import { openImport } from './pages/customer.ts';
import { addCustomer, loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import { waiting } from './pages/queue.ts';
import { passwordOf, sheetRows, stateOf } from './pages/sheet.ts';
import { goTo, practice, sendingStatus } from './pages/shell.ts';
import { rowOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { toUtf8 } from './support/spreadsheets.ts';
import { freezeBook, giveOpenKey } from './support/freeze.ts';

const customer = 'Fabrikam';
const domain = 'fabrikam.example';

function people(...names: readonly string[]): Uint8Array {
  const rows = names.map((name) => `${name.toLowerCase()}@${domain},${name} Frost,DE`);
  return toUtf8(['User name,Display name,Usage location', ...rows].join('\r\n'));
}

/** What a person does in a day, so that there is one of everything that a book can hold. */
test('a book of this schema', async ({ me }) => {
  const { page, words } = me;
  await giveOpenKey(page);
  await loadSamples(me);

  async function upload(name: string, ...names: readonly string[]): Promise<void> {
    await openCustomer(me, customer);
    await openImport(me, 'upload-users');
    await chooseFile(me, { name, bytes: people(...names) });
    await saveUpload(me, names.length);
  }

  await upload('done.csv', 'Ada', 'Ben');
  await expect(page.getByText(words.sheet.settled)).toBeVisible();
  await practice(me, 'refuses');
  await upload('refused.csv', 'Cem', 'Dora');
  await expect(await stateOf(me, 'Cem Frost')).toContainText(words.common.states.refused);
  await practice(me, 'offline');
  await upload('waiting.csv', 'Emil', 'Fay', 'Gus');
  await expect(rowOf(sheetRows(me), 'Emil Frost')).toBeVisible();
  const password = await passwordOf(me, 'Emil Frost');

  await addCustomer(me, {
    name: 'Northwind',
    domain: 'northwind.example',
    country: 'Germany',
    products: [{ search: 'SPB', name: 'Microsoft 365 Business Premium', total: 5, assigned: 1 }],
  });
  await openImport(me, 'upload-users');
  await chooseFile(me, {
    name: 'recorded.csv',
    bytes: toUtf8('User name,Display name,Usage location\r\nhal@northwind.example,Hal Frost,DE'),
  });
  await saveUpload(me, 1);
  await goTo(me, 'queue');
  await expect(waiting(me, words.sheet.action('upload-users', 'waiting.csv'))).toBeVisible();
  await expect(sendingStatus(me)).toContainText(words.shell.status.offlineWaiting(3));

  const frozen = await freezeBook(page, [customer, 'Northwind', 'Lucerne 路森設計'], {
    customer,
    name: 'emil@fabrikam.example',
    password,
  });
  const path = new URL(`../fixtures/books/version-${schemaVersion}.json`, import.meta.url);
  await writeFile(fileURLToPath(path), `${JSON.stringify(frozen)}\n`);
});
