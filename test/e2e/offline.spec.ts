import { heading } from './pages/shell.ts';
import { expect, test } from './fixtures.ts';

test('opens after the server has really stopped', async ({ me, site }) => {
  await site.close();
  await me.page.reload();
  await expect(heading(me, me.words.common.nav.customers)).toBeVisible();
  await expect(me.page.getByRole('heading', { name: me.words.customers.empty.heading })).toBeVisible();
});
