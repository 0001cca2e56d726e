import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';
import { goTo, heading, readNotice } from './shell.ts';

/** Loads the sample customers from the page that lists the customers. */
export async function loadSamples(person: Person): Promise<void> {
  const { page, words } = person;
  await page.getByRole('button', { name: words.customers.commands.loadSamples }).click();
  await readNotice(person, words.customers.samplesLoaded);
}

export async function openCustomer(person: Person, name: string): Promise<void> {
  await goTo(person, 'customers');
  await person.page.getByRole('main').getByRole('link', { name }).click();
  await expect(heading(person, name)).toBeVisible();
}

/** What is typed in of a customer. */
export interface TypedCustomer {
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly products: readonly {
    /** Typed to find it, and its whole name. */
    readonly search: string;
    readonly name: string;
    readonly total: number;
    readonly assigned: number;
  }[];
}

/** Adds a customer with the form; its page is open afterwards. */
export async function addCustomer(person: Person, typed: TypedCustomer): Promise<void> {
  const { page, words } = person;
  const { form, commands } = words.customers;
  await goTo(person, 'customers');
  await page.getByRole('button', { name: commands.add }).click();
  await page.getByRole('textbox', { name: form.name }).fill(typed.name);
  await pick(page.getByRole('combobox', { name: form.country }), typed.country, typed.country);
  await page.getByRole('textbox', { name: form.domain(0) }).fill(typed.domain);
  for (const { search, name, total, assigned } of typed.products) {
    await pick(page.getByRole('combobox', { name: form.addProduct }), search, name);
    const seats = page.getByRole('group', { name });
    await seats.getByRole('spinbutton', { name: form.total }).fill(String(total));
    await seats.getByRole('spinbutton', { name: form.assigned }).fill(String(assigned));
  }
  await page.getByRole('button', { name: words.common.commands.save }).click();
  await expect(heading(person, typed.name)).toBeVisible();
}

/** Types into a combobox and takes the option of this name. */
export async function pick(field: Locator, text: string, option: string): Promise<void> {
  await field.fill(text);
  await field.page().getByRole('option', { name: option }).first().click();
}
