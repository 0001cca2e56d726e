import { productName } from '../../src/core/directory/product-lookup.ts';
import { openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, whatWillHappen } from './pages/import.ts';
import { heading } from './pages/shell.ts';
import { expect, test } from './fixtures.ts';
import { manyUsers } from './support/spreadsheets.ts';

test('a choice made right before Save does not bring the preview back while it saves', async ({ me }) => {
  const { page, words } = me;
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: 'many.csv', bytes: manyUsers(20_000, 'fabrikam.example') });
  await expect(whatWillHappen(me)).toBeVisible();
  const save = page.getByRole('button', { name: words.importing.save(20_000), exact: true });
  await save.evaluate((button: HTMLButtonElement, product) => {
    const labels = [...document.querySelectorAll('label')];
    const label = labels.find(({ textContent }) => textContent.trim() === product);
    const looks: string[] = [];
    Object.assign(window, { looks });
    new MutationObserver(() => {
      const look = document.querySelector('main fieldset') ? 'preview' : 'saving';
      if (looks.at(-1) !== look) looks.push(look);
    }).observe(document.body, { childList: true, subtree: true });
    label?.click();
    button.click();
  }, productName('SPB'));
  await expect(heading(me, words.shell.titles.sheet)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { looks: string[] }).looks.slice(0, 2))).toEqual([
    'saving',
  ]);
});
