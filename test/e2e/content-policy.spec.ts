import { headerPolicy } from '../../src/build/policy.mjs';
import { expect, test } from './fixtures.ts';

/** What somebody who can write into the page would try first. */
const injected = `
  <script>document.documentElement.dataset.inline = 'ran';</script>
  <img src="data:," onerror="document.documentElement.dataset.handler = 'ran'" />
  <script src="./tries.js"></script>`;

/** Even a script of our own must not make code or markup of text. */
const tries = `
  function attempt(name, run) {
    try { run(); document.documentElement.dataset[name] = 'ran'; } catch { /* blocked, as it should be */ }
  }
  attempt('evaluated', () => eval('1 + 1'));
  attempt('markup', () => { document.createElement('div').innerHTML = '<b>text</b>'; });
  document.documentElement.dataset.tried = 'yes';`;

const policyTag = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

// A page from the service worker would not pass by here.
test.use({ serviceWorkers: 'block' });

for (const { name, header, tag } of [
  { name: 'injected code runs when there is no policy at all', header: false, tag: false },
  { name: 'nothing injected runs under the policy of the header alone', header: true, tag: false },
  { name: 'nothing injected runs under the policy in the page alone', header: false, tag: true },
]) {
  test(name, async ({ page, site, misdeeds }) => {
    await page.route(site.address, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      if (header) headers['content-security-policy'] = headerPolicy;
      const body = (await response.text()).replace('</body>', `${injected}</body>`);
      await route.fulfill({ response, headers, body: tag ? body : body.replace(policyTag, '') });
    });
    await page.route(`${site.address}tries.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: tries }),
    );
    await page.goto(site.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-tried', 'yes');
    for (const what of ['inline', 'handler', 'evaluated', 'markup']) {
      if (header || tag) await expect(root).not.toHaveAttribute(`data-${what}`);
      else await expect(root).toHaveAttribute(`data-${what}`, 'ran');
    }
    // What was blocked stands in the console, as does the service worker that may not come here.
    const blocked = misdeeds.errors.filter((text) => /Content Security Policy/.test(text));
    expect(blocked.length > 0).toBe(header || tag);
    misdeeds.errors.length = 0;
  });
}
