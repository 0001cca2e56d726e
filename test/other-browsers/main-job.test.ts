import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { productName } from '../../src/core/directory/product-lookup.ts';
import { loadMessages } from '../../src/messages/load.ts';
import { startSite } from '../e2e/support/site.ts';
import { foundBrowsers } from '../support/other-browsers.mjs';
import { patienceMs } from './driven-browser.ts';
import { startFirefox } from './firefox.ts';
import { button, cell, containing, heading, link, rowTick, triState } from './paths.ts';
import { startWebKit } from './webkit.ts';

const starts = { Firefox: startFirefox, WebKitGTK: startWebKit };
const people = ['Jürgen Groß', 'Niamh O’Neill', '=2+5'];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test.each(foundBrowsers())('%s does the main job, and keeps it without a server', async (name) => {
  const { common, customers, customer, importing, sheet, shell, licenses } = await loadMessages('en');
  const file = await peopleFile();
  const site = await startSite();
  const browser = await starts[name]();
  closing.push(() => browser.close());
  const cells = (column: string) => Promise.all(people.map((person) => browser.text(cell(person, column))));

  await browser.open(site.address);
  await browser.text(heading(common.nav.customers));
  await browser.run('await navigator.serviceWorker.ready');
  await browser.click(button(customers.commands.loadSamples));
  await browser.click(link('Fabrikam'));
  await browser.click(button(customer.commands.upload));
  await browser.giveFile('//input[@type="file"]', file);
  await browser.text(containing(importing.counts.create(people.length)));
  await browser.click(button(importing.save(people.length)));

  await browser.text(heading(shell.titles.sheet));
  const passwords = await cells(sheet.columns.password);
  for (const password of passwords) expect(password).toMatch(/[A-Z][a-z2-9]{3}(-[a-z2-9]{4}){2}/);
  await vi.waitFor(
    async () => {
      for (const state of await cells(sheet.columns.state)) expect(state).toContain(common.states.done);
    },
    { timeout: patienceMs, interval: 100 },
  );

  await browser.click(link(common.nav.customers));
  await browser.click(link('Fabrikam'));
  await browser.click(`(${rowTick})[1]`);
  await browser.click(button(customer.commands.manageLicenses));
  await browser.text(heading(shell.titles['manage-licenses']));
  await browser.click(triState(productName('SPB')));
  await browser.text(heading(licenses.plan.heading));
  await browser.click(button(common.commands.save));
  await browser.text(heading(sheet.done['manage-licenses']));

  // Now nothing answers any more.
  await site.close();
  await browser.reload();
  await browser.text(heading(sheet.done['manage-licenses']));
  await browser.click(link(common.nav.queue));
  await browser.click(link(sheet.action('upload-users', 'People.csv')));
  await browser.text(heading(sheet.done['upload-users']));
  expect(await cells(sheet.columns.password)).toEqual(passwords);
});

async function peopleFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seatbook-browser-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'People.csv');
  const rows = people.map((person, index) => `${person},person${index}@fabrikam.example`);
  await writeFile(file, `\uFEFF${['Display name,User name', ...rows].join('\r\n')}\r\n`);
  return file;
}
