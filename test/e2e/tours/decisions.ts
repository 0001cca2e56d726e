import { expect } from '@playwright/test';
import { productName } from '../../../src/core/directory/product-lookup.ts';
import { findUser, openImport, selectUser } from '../pages/customer.ts';
import { loadSamples, openCustomer } from '../pages/customers.ts';
import { chooseFile, giveToAll, saveUpload } from '../pages/import.ts';
import { manageLicenses, productBox, saveLicenses } from '../pages/licenses.ts';
import type { Person } from '../pages/person.ts';
import { choose, decision } from '../pages/queue.ts';
import { goTo, practice, readNotice } from '../pages/shell.ts';
import { changedMeanwhile } from '../support/sample-people.ts';
import { toUtf8 } from '../support/spreadsheets.ts';
import type { Stop } from './tour.ts';

const premium = productName('SPB');

/** A colleague was faster, a name is taken, and seats are short: the cards and every dialog of them. */
export async function seeDecisions(me: Person, stop: Stop): Promise<void> {
  const { page, words } = me;
  const { choices, parked } = words.decisions;
  await loadSamples(me);
  await practice(me, 'offline');
  await openCustomer(me, 'Adatum Consulting');
  for (const name of changedMeanwhile('Adatum Consulting')) {
    await findUser(me, name);
    await selectUser(me, name);
  }
  await manageLicenses(me);
  await productBox(me, premium).click();
  await saveLicenses(me);
  await upload(me, 'robin.csv', productName('O365_BUSINESS_ESSENTIALS'), ['robin.counts']);
  await upload(me, 'two.csv', premium, ['ann', 'bob']);
  await practice(me, 'online');
  await goTo(me, 'queue');
  const conflict = decision(me, 'changed-since-seen');
  const name = decision(me, 'name-taken');
  const short = decision(me, 'no-seats', 'SPB');
  await expect(conflict).toContainText(words.decisions.there);
  await expect(name).toBeVisible();
  await expect(short).toBeVisible();
  await stop('decisions');
  const dialogs = [
    { card: conflict, choice: choices.correct, screen: 'decision-correct-licenses' },
    { card: conflict, choice: choices.drop, screen: 'decision-drop' },
    { card: name, choice: choices.rename, screen: 'decision-rename' },
    { card: name, choice: choices.link, screen: 'decision-link' },
  ];
  for (const { card, choice, screen } of dialogs) {
    await choose(card, choice);
    await expect(page.getByRole('dialog')).toBeVisible();
    await stop(screen);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await choose(short, choices.wait);
  await readNotice(me, parked(1));
  await stop('decision-waiting-for-a-seat');
}

async function upload(me: Person, name: string, product: string, people: readonly string[]): Promise<void> {
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  const lines = people.map((person) => `${person}@fabrikam.example,${person} Hill`);
  await chooseFile(me, { name, bytes: toUtf8(['User name,Display name', ...lines].join('\r\n')) });
  await giveToAll(me, product);
  await saveUpload(me, people.length);
}
