import type { Locator } from '@playwright/test';
import { productName } from '../../src/core/directory/product-lookup.ts';
import { productBox } from './pages/licenses.ts';
import type { Person } from './pages/person.ts';
import { finished, waiting } from './pages/queue.ts';
import { stateOf } from './pages/sheet.ts';
import { heading } from './pages/shell.ts';
import { tabTo } from './pages/tab-to.ts';
import { expect, test } from './fixtures.ts';
import { toUtf8 } from './support/spreadsheets.ts';

const premium = productName('SPB');
const powerBi = productName('POWER_BI_PRO');
const file = {
  name: 'list.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    toUtf8(
      'User name,Display name\r\nann@fabrikam.example,Ann Hill\r\nbob@fabrikam.example,Bob Lake\r\nno name,Nobody\r\n',
    ),
  ),
};

test('the whole job can be done with the keyboard alone', async ({ me }) => {
  const { page, words } = me;
  const { keyboard } = page;
  const button = (name: string) => page.getByRole('button', { name });
  const modes = words.shell.practice.modes;

  await test.step('past the navigation, to the sample data', async () => {
    await keyboard.press('Tab');
    await expect(page.getByRole('link', { name: words.common.nav.skip })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await tabTo(me, button(words.customers.commands.loadSamples));
    await keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Fabrikam' })).toBeVisible();
  });

  await test.step('the practice switch', async () => {
    await tabTo(me, page.getByRole('radio', { name: modes.online }), 'back');
    await keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: modes.offline })).toBeChecked();
  });

  await test.step('a file for a customer', async () => {
    await tabTo(me, page.getByRole('link', { name: 'Fabrikam' }));
    await keyboard.press('Enter');
    await expect(headingText(me, 'Fabrikam')).toBeFocused();
    await tabTo(me, button(words.customer.commands.upload));
    await keyboard.press('Enter');
    await expect(headingText(me, words.shell.titles['upload-users'])).toBeFocused();
    const field = page.getByLabel(words.importing.file.label);
    await tabTo(me, field);
    // What opens now is a window of the system.
    await field.setInputFiles(file);
    await expect(page.getByRole('region', { name: words.importing.counts.label })).toBeFocused();
  });

  await test.step('products for all, and the rows', async () => {
    await tabTo(me, page.getByRole('checkbox', { name: premium, exact: true }));
    await keyboard.press('Space');
    await expect(page.getByText(words.importing.forAll.change(2, 0))).toBeVisible();
    await tabTo(me, page.getByRole('tab', { selected: true }));
    await keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab', { name: words.importing.rows.lists.all(3) })).toBeFocused();
    await expect(page.getByRole('row').filter({ hasText: 'Bob Lake' })).toBeVisible();
    await tabTo(me, button(words.importing.save(2)));
    await keyboard.press('Enter');
    await expect(headingText(me, words.shell.titles.sheet)).toBeFocused();
  });

  await test.step('the sheet as a file', async () => {
    await tabTo(me, button(words.common.commands.exportCsv));
    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toContain('fabrikam.example');
  });

  await test.step('licenses of somebody who is to come', async () => {
    await tabTo(me, page.getByRole('main').getByRole('link', { name: words.shell.titles.customer }), 'back');
    await keyboard.press('Enter');
    await expect(headingText(me, 'Fabrikam')).toBeFocused();
    await tabTo(me, page.getByRole('searchbox'));
    await keyboard.type('Ann Hill');
    const box = page.getByRole('checkbox', { name: words.common.table.select('Ann Hill') });
    await tabTo(me, box);
    await keyboard.press('Space');
    await expect(box).toBeChecked();
    await tabTo(me, button(words.customer.commands.manageLicenses), 'back');
    await keyboard.press('Enter');
    await expect(headingText(me, words.shell.titles['manage-licenses'])).toBeFocused();
    await tabTo(me, productBox(me, powerBi));
    await keyboard.press('Space');
    await expect(productBox(me, powerBi)).toHaveAttribute('aria-checked', 'true');
    await expect(page.getByText(words.licenses.plan.changed(1))).toBeVisible();
    await tabTo(me, button(words.common.commands.save));
    await keyboard.press('Enter');
    await expect(headingText(me, words.shell.titles.sheet)).toBeFocused();
  });

  await test.step('second thoughts, and a dialog that gives the focus back', async () => {
    await tabTo(me, page.getByRole('navigation').getByRole('link', { name: words.common.nav.queue }), 'back');
    await keyboard.press('Enter');
    await expect(headingText(me, words.common.nav.queue)).toBeFocused();
    const card = waiting(me, words.sheet.action('manage-licenses', undefined));
    const discard = card.getByRole('button', { name: words.common.commands.discard });
    await tabTo(me, discard);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(discard).toBeFocused();
    await keyboard.press('Enter');
    await tabTo(me, dialog.getByRole('button', { name: words.common.commands.discard }));
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(card).toBeHidden();
  });

  await test.step('out it goes', async () => {
    await tabTo(me, page.getByRole('radio', { name: modes.offline }), 'back');
    await keyboard.press('ArrowRight');
    const done = finished(me, words.sheet.action('upload-users', file.name));
    await expect(done).toContainText(words.common.stateCount('done', 1));
    await tabTo(me, done.getByRole('link'));
    await keyboard.press('Enter');
    await expect(await stateOf(me, 'Ann Hill')).toHaveText(words.common.states.done);
    await expect(await stateOf(me, 'Bob Lake')).toHaveText(words.common.states.refused);
  });
});

/** Where the focus goes after a change of pages. */
function headingText(me: Person, name: string): Locator {
  return heading(me, name).getByText(name, { exact: true });
}
