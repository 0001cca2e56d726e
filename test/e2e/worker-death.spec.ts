import { openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import { practice, sendingStatus } from './pages/shell.ts';
import { expect, test } from './fixtures.ts';
import { manyUsers } from './support/spreadsheets.ts';

test('the tab sends again by itself after its worker has died', async ({ me }) => {
  const { page, words } = me;
  const { status } = words.shell;
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'list.csv', bytes: manyUsers(3, 'fabrikam.example') });
  await saveUpload(me, 3);

  const sync = page.workers().find((worker) => worker.url().includes('sync'));
  if (!sync) throw new Error('no worker that sends');
  const died = new Promise((resolve) => sync.once('close', resolve));
  await sync.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
  await died;

  // The switch only wakes whoever leads: without a worker that leads again nothing would go out.
  await practice(me, 'online');
  await expect(page.getByText(words.sheet.settled)).toBeVisible();
  await expect(sendingStatus(me)).toHaveText(status.allSent);
});
