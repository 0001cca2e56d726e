import type { Language } from '../../src/core/directory/customer.ts';
import { languageNames } from '../../src/messages/languages.ts';
import { loadMessages } from '../../src/messages/load.ts';
import { openImport, selectUser, users } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, saveUpload, whatWillHappen } from './pages/import.ts';
import { manageLicenses } from './pages/licenses.ts';
import { beginDiscard } from './pages/queue.ts';
import { exportCsv } from './pages/sheet.ts';
import { goTo, heading, practice } from './pages/shell.ts';
import { expect, test } from './fixtures.ts';
import { englishOnly, textsOn } from './support/leftovers.ts';
import { cellsOf, toUtf8 } from './support/spreadsheets.ts';

/** A file of somebody at the domain, and of somebody at none. */
function list(domain: string) {
  const lines = ['userPrincipalName,displayName', `ann@${domain},Ann Hill`, 'no name,Nobody', ''];
  return { name: 'list.csv', bytes: toUtf8(lines.join('\r\n')) };
}

/** Each with a sample customer of the same language, as sheets are written in the customer's. */
const others: readonly {
  readonly language: Language;
  readonly locale: string;
  readonly customer: string;
  readonly domain: string;
  readonly delimiter: string;
}[] = [
  {
    language: 'fr',
    locale: 'fr-CA',
    customer: 'Tailspin Maison',
    domain: 'tailspin.example',
    delimiter: ';',
  },
  {
    language: 'de',
    locale: 'de-AT',
    customer: 'Bellows-Gymnasium Neustadt',
    domain: 'bellows.example',
    delimiter: ';',
  },
  {
    language: 'ru',
    locale: 'ru-RU',
    customer: 'Вингтип Логистика',
    domain: 'wingtip.example',
    delimiter: ';',
  },
  {
    language: 'zh-TW',
    locale: 'zh-TW',
    customer: 'Lucerne 路森設計',
    domain: 'lucerne.example',
    delimiter: ',',
  },
];

for (const { language, locale, customer, domain, delimiter } of others) {
  test.describe(`a browser that speaks ${locale}`, () => {
    test.use({ language, locale });

    test('gets every screen in its language', async ({ me }) => {
      const { page, words } = me;
      const forgotten = await englishOnly(language);
      async function expectNoEnglish(screen: string): Promise<void> {
        const leftovers = (await textsOn(page)).filter((text) => forgotten.has(text));
        expect.soft(leftovers, screen).toEqual([]);
      }

      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page).toHaveTitle(words.shell.title(words.shell.titles.customers));
      await expectNoEnglish('empty book');
      await loadSamples(me);
      await practice(me, 'offline');
      await expectNoEnglish('customers');
      await page.getByRole('button', { name: words.customers.commands.add }).click();
      await expect(heading(me, words.shell.titles['add-customer'])).toBeVisible();
      await page.getByRole('button', { name: words.common.commands.save }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNoEnglish('form with errors');
      await openCustomer(me, customer);
      await expect(users(me).getByRole('rowheader').first()).toBeVisible();
      await expectNoEnglish('customer');
      await selectUser(me, (await users(me).getByRole('rowheader').first().innerText()).trim());
      await manageLicenses(me);
      await expect(page.getByRole('columnheader', { name: words.licenses.available })).toBeVisible();
      await expectNoEnglish('licenses');
      await openCustomer(me, customer);
      await openImport(me, 'upload-users');
      await expectNoEnglish('file to choose');
      await chooseFile(me, list(domain));
      await expect(whatWillHappen(me)).toBeVisible();
      await page.getByRole('checkbox').first().check();
      await expectNoEnglish('preview');
      await saveUpload(me, 1);
      await expectNoEnglish('sheet');

      const csv = (await exportCsv(me)).subarray(3).toString('utf8');
      const [headings] = cellsOf(csv, delimiter);
      expect(headings).toContain(words.sheet.columns.password);

      await goTo(me, 'queue');
      await beginDiscard(me, words.sheet.action('upload-users', 'list.csv'));
      await expectNoEnglish('queue');
      await page.keyboard.press('Escape');
      await goTo(me, 'settings');
      await expectNoEnglish('settings');
    });
  });
}

test('another language can be chosen, and stays chosen', async ({ me }) => {
  const { page, words } = me;
  await goTo(me, 'settings');
  const choice = page.getByRole('combobox', { name: words.common.language, exact: true });
  await choice.selectOption({ label: languageNames.de });
  const german = { page, words: await loadMessages('de') };
  await expect(heading(german, german.words.common.nav.settings)).toBeVisible();
  await expect(page).toHaveTitle(german.words.shell.title(german.words.shell.titles.settings));
  await page.reload();
  await expect(heading(german, german.words.common.nav.settings)).toBeVisible();
  await goTo(german, 'customers');
});
