import { expect, test } from './fixtures.ts';
import { openProfile } from './support/profile.ts';

// In a private window, which is what tests get, nothing can be installed.
test('the browser offers to install it', async ({ site }, testInfo) => {
  const { context, kill } = await openProfile(testInfo.outputPath('profile'));
  try {
    const page = await context.newPage();
    await page.goto(site.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const devTools = await context.newCDPSession(page);
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { errors, url } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${site.address}manifest.webmanifest`);
  } finally {
    await kill();
  }
});

test('the manifest is served as one, and its pictures are there', async ({ site }) => {
  const answer = await fetch(`${site.address}manifest.webmanifest`);
  expect(answer.headers.get('content-type')).toContain('application/manifest+json');
  const manifest = (await answer.json()) as { icons: { src: string; type: string }[] };
  expect(manifest).toMatchObject({ name: 'Seatbook', display: 'standalone', start_url: './' });
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(new URL(src, site.address));
    expect(icon.status).toBe(200);
    expect(icon.headers.get('content-type')).toBe(type);
  }
});
