import { expect } from '@playwright/test';
import { productName } from '../../../src/core/directory/product-lookup.ts';
import { openImport, seatsOf } from '../pages/customer.ts';
import { openCustomer } from '../pages/customers.ts';
import { connect, openHub, takeIn } from '../pages/hub.ts';
import { chooseFile, giveToAll } from '../pages/import.ts';
import type { Person } from '../pages/person.ts';
import { heading } from '../pages/shell.ts';
import { brokenAtRest, toldByPractice, type Told, type Upload } from './book-laws.ts';
import { countWaiting, readBook, type BookContents } from './book-contents.ts';
import { hubCustomer, hubProduct, type MortalHub } from './mortal-hub.ts';
import { manyUsers, userNames } from './spreadsheets.ts';

/** A customer to whom files of new users are uploaded, and who is asked in the end what came of it. */
export interface Receiver {
  readonly name: string;
  readonly domain: string;
  /** Given to everybody in a file. */
  readonly product?: string;
  told(book: BookContents, customer: string, users: number): Promise<Told>;
}

export const fabrikam: Receiver = {
  name: 'Fabrikam',
  domain: 'fabrikam.example',
  told: (book, customer) => Promise.resolve(toldByPractice(book, customer)),
};

export function receiverAt(hub: MortalHub): Receiver {
  return {
    name: hubCustomer.name,
    domain: hubCustomer.domains[0],
    product: productName(hubProduct),
    told: (_book, _customer, users) => hub.told(users),
  };
}

/** This device is let in, and has the hub's customer. */
export async function joinHub(person: Person, hub: MortalHub): Promise<void> {
  await openHub(person);
  const code = await hub.admin.code('technician');
  await connect(person, { code, person: 'Robin', device: 'Laptop' });
  await takeIn(person, hubCustomer.name);
  await openCustomer(person, hubCustomer.name);
  await expect(seatsOf(person, productName(hubProduct))).toBeVisible();
}

/** Chooses a file of new users for the customer: all but saving it. Nobody is in two of those. */
export async function prepareUpload(
  person: Person,
  { name, domain, product }: Receiver,
  number: number,
  users: number,
): Promise<Omit<Upload, 'acknowledged'>> {
  const { page, words } = person;
  const file = `list-${number}.csv`;
  const people = `P${number}x`;
  await openCustomer(person, name);
  await openImport(person, 'upload-users');
  await chooseFile(person, { name: file, bytes: manyUsers(users, domain, people) });
  if (product !== undefined) await giveToAll(person, product);
  await expect(page.getByRole('button', { name: words.importing.save(users), exact: true })).toBeEnabled();
  return { file, userNames: userNames(users, domain, people) };
}

/** Presses Save. What it gives comes true when the sheet is on the screen: that is the word that it is saved. */
export async function pressSave(person: Person, users: number): Promise<{ readonly said: Promise<boolean> }> {
  const { page, words } = person;
  await page.getByRole('button', { name: words.importing.save(users), exact: true }).click();
  const said = heading(person, words.shell.titles.sheet).waitFor();
  return {
    said: said.then(
      () => true,
      () => false,
    ),
  };
}

/** Uploads a file until it is said to be saved. */
export async function upload(person: Person, to: Receiver, number: number, users: number): Promise<Upload> {
  const prepared = await prepareUpload(person, to, number, users);
  const { said } = await pressSave(person, users);
  expect(await said).toBe(true);
  return { ...prepared, acknowledged: true };
}

export async function untilNothingWaits({ page }: Person): Promise<void> {
  await expect.poll(() => countWaiting(page), { timeout: 90_000, intervals: [100] }).toBe(0);
}

/** Looks at book and authority when nothing waits any more. */
export async function brokenInTheEnd(
  person: Person,
  to: Receiver,
  uploads: readonly Upload[],
): Promise<string[]> {
  await untilNothingWaits(person);
  const book = await readBook(person.page);
  const [action] = book.actions;
  if (!action) return ['nothing is there'];
  const users = uploads.reduce((sum, { userNames: names }) => sum + names.length, 0);
  return brokenAtRest(book, uploads, action.customer, await to.told(book, action.customer, users));
}
