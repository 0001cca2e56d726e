import { openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload } from './pages/import.ts';
import { sheetRows } from './pages/sheet.ts';
import { expect, test } from './fixtures.ts';
import { manyUsers } from './support/spreadsheets.ts';

declare global {
  interface Window {
    /** Rows that were in the page when it was to be printed. */
    rowsPrinted?: number;
  }
}

test('a sheet of several pages is printed to the last row', async ({ me }) => {
  const { page, words } = me;
  // Nothing here has a printer: what would be on the paper is what is in the page once it has been told.
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.rowsPrinted = document.querySelectorAll('tbody tr').length;
    };
  });
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'many.csv', bytes: manyUsers(250, 'fabrikam.example') });
  await saveUpload(me, 250);
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(100);
  await page.getByRole('button', { name: words.common.commands.print }).click();
  await expect.poll(() => page.evaluate(() => window.rowsPrinted)).toBe(250);
  await expect(sheetRows(me).getByRole('rowheader')).toHaveCount(100);
});
