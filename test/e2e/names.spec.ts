import { addCustomer } from './pages/customers.ts';
import { expect, test } from './fixtures.ts';

/*
 * The English names that people, guides and other tests rest on: Partner Center's own words where it has the
 * thing. Everywhere else these tests take the words from the messages; here they are written out.
 */

test('the names of links, pages, tabs, buttons, columns and fields are the promised ones', async ({ me }) => {
  const { page } = me;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const column = (name: string) => page.getByRole('columnheader', { name, exact: true });

  await expect(heading('Customers')).toBeVisible();
  await expect(button('Add customer')).toBeVisible();
  await button('Load sample data').click();
  await page.getByRole('main').getByRole('link', { name: 'Contoso Engineering', exact: true }).click();

  await expect(heading('Contoso Engineering')).toBeVisible();
  for (const name of ['Users and licenses', 'Licenses'])
    await expect(page.getByRole('tab', { name, exact: true })).toBeVisible();
  await expect(button('Upload users')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter users by...', exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Selected users', exact: true })).toBeVisible();
  for (const name of ['First', 'Previous', 'Next', 'Last']) await expect(button(name)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all', exact: true }).check();
  await button('Manage licenses').click();

  await expect(heading('Manage licenses')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Assign and revoke licenses' })).toBeVisible();
  for (const name of ['Product', 'Assigned', 'Available licenses']) await expect(column(name)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Visio Plan 2', exact: true }).click();
  await button('Save').click();
  await expect(heading('Confirmation sheet')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Licenses updated', exact: true })).toBeVisible();
  for (const name of ['Export CSV', 'Print']) await expect(button(name)).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#/`);
  await page.getByRole('main').getByRole('link', { name: 'Fabrikam', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Select all', exact: true }).check();
  for (const name of ['Reset password', 'Delete user account']) await expect(button(name)).toBeVisible();
  await page.getByRole('tab', { name: 'Deleted users (4)', exact: true }).click();
  await expect(button('Restore')).toBeVisible();

  const navigation = page.getByRole('navigation', { name: 'Main', exact: true });
  await navigation.getByRole('link', { name: 'Queue', exact: true }).click();
  await expect(heading('Queue')).toBeVisible();
  await expect(button('Sync now')).toBeVisible();
  await navigation.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(heading('Settings')).toBeVisible();
  await navigation.getByRole('link', { name: 'Customers', exact: true }).click();
  await button('Add customer').click();
  await expect(heading('Add customer')).toBeVisible();
});

test('addresses and the title of the window name nobody', async ({ me }) => {
  await addCustomer(me, {
    name: 'Ada Lovelace Ltd',
    domain: 'ada.example',
    country: 'Ireland',
    products: [],
  });
  expect(me.page.url()).not.toMatch(/ada|lovelace/i);
  await expect(me.page).toHaveTitle('Users and licenses - Seatbook');
});
