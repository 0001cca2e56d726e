import { expect, test } from './fixtures.ts';

test('opens after the server has really stopped', async ({ page, site }) => {
  await page.goto(site.address);
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await site.close();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
});
