import { productName } from '../../src/core/directory/product-lookup.ts';
import { findUser, selectUser } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { manageLicenses, productBox, saveLicenses } from './pages/licenses.ts';
import { decision } from './pages/queue.ts';
import { goTo, heading, practice, readNotice } from './pages/shell.ts';
import { tabTo } from './pages/tab-to.ts';
import { expect } from './fixtures.ts';
import { hubTest } from './hub-fixtures.ts';
import { changedMeanwhile } from './support/sample-people.ts';

hubTest('a device is connected with the keyboard alone, and lets in the next one', async ({ me, team }) => {
  const { page, words } = me;
  const { keyboard } = page;
  const { connect, add, roles, disconnect } = words.hub;
  const code = await team.code('admin');
  await tabTo(me, page.getByRole('navigation').getByRole('link', { name: words.common.nav.settings }));
  await keyboard.press('Enter');
  await tabTo(me, page.getByRole('link', { name: words.hub.summary.connect }));
  await keyboard.press('Enter');
  await expect(heading(me, words.hub.heading)).toBeVisible();
  // Sent off too early: the focus goes to what is missing.
  await tabTo(me, page.getByRole('button', { name: connect.action, exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: connect.code })).toBeFocused();
  await keyboard.type(code);
  await tabTo(me, page.getByRole('textbox', { name: connect.person }));
  await keyboard.type('Ada Hale');
  await tabTo(me, page.getByRole('textbox', { name: connect.device }));
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('Office laptop');
  await keyboard.press('Enter');
  await readNotice(me, connect.done('Ada Hale'));

  const opener = page.getByRole('button', { name: add.action });
  await tabTo(me, opener);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: add.heading });
  await tabTo(me, dialog.getByRole('radio', { name: roles.technician, exact: true }));
  await keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: roles.reader, exact: true })).toBeChecked();
  await tabTo(me, dialog.getByRole('button', { name: add.make }));
  await keyboard.press('Enter');
  await expect(dialog.getByRole('img', { name: add.picture })).toBeVisible();
  await keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await tabTo(me, page.getByRole('button', { name: disconnect.action }), 'back');
  await keyboard.press('Enter');
  const asked = page.getByRole('dialog', { name: disconnect.heading });
  await tabTo(me, asked.getByRole('button', { name: disconnect.action }));
  await keyboard.press('Enter');
  await expect(heading(me, words.hub.heading).getByText(words.hub.heading)).toBeFocused();
});

hubTest('a conflict is decided with the keyboard alone', async ({ me }) => {
  const { page, words } = me;
  const { keyboard } = page;
  const { choices, dropped } = words.decisions;
  const [first = '', second = ''] = changedMeanwhile('Adatum Consulting');
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Adatum Consulting');
  for (const name of [first, second]) {
    await findUser(me, name);
    await selectUser(me, name);
  }
  await manageLicenses(me);
  await productBox(me, productName('SPB')).click();
  await saveLicenses(me);
  await practice(me, 'online');
  await goTo(me, 'queue');
  const card = decision(me, 'changed-since-seen');
  const box = card.getByRole('checkbox', { name: first });
  await tabTo(me, box);
  await keyboard.press('Space');
  await expect(box).toBeChecked();
  await tabTo(me, card.getByRole('button', { name: choices.theirs, exact: true }));
  await keyboard.press('Enter');
  await readNotice(me, dropped(1));
  const queue = words.common.nav.queue;
  await expect(card).not.toContainText(first);

  const drop = card.getByRole('button', { name: choices.drop, exact: true });
  await tabTo(me, drop);
  await keyboard.press('Enter');
  const { heading: question, action } = words.decisions.dropping;
  const dialog = page.getByRole('dialog', { name: question });
  await expect(dialog).toBeVisible();
  await keyboard.press('Escape');
  await expect(drop).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(me, dialog.getByRole('button', { name: action }));
  await keyboard.press('Enter');
  await expect(card).toBeHidden();
  await expect(heading(me, queue).getByText(queue)).toBeFocused();
});
