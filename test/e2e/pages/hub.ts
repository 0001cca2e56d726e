import { expect, type Locator } from '@playwright/test';
import type { HubRole } from '../../../src/core/hub/role.ts';
import type { Person } from './person.ts';
import { goTo, heading, readNotice } from './shell.ts';
import { rowOf, tableOf } from './tables.ts';

/** From the settings to where the hub is. */
export async function openHub(person: Person): Promise<void> {
  const { page, words } = person;
  const { connect, open } = words.hub.summary;
  await goTo(person, 'settings');
  await page
    .getByRole('link', { name: connect })
    .or(page.getByRole('link', { name: open }))
    .click();
  await expect(heading(person, words.hub.heading)).toBeVisible();
}

export interface Newcomer {
  /** Not when a link has filled it in. */
  readonly code?: string;
  readonly person: string;
  readonly device: string;
}

/** Fills in the form and sends it off. */
export async function askToConnect({ page, words }: Person, newcomer: Newcomer): Promise<void> {
  const { connect } = words.hub;
  if (newcomer.code !== undefined)
    await page.getByRole('textbox', { name: connect.code }).fill(newcomer.code);
  await page.getByRole('textbox', { name: connect.person }).fill(newcomer.person);
  await page.getByRole('textbox', { name: connect.device }).fill(newcomer.device);
  await page.getByRole('button', { name: connect.action, exact: true }).click();
}

/** The same until it is done. */
export async function connect(person: Person, newcomer: Newcomer): Promise<void> {
  await askToConnect(person, newcomer);
  await expect(person.page.getByText(person.words.hub.connected.since)).toBeVisible();
}

/** An admin makes a code; the dialog stays open. */
export async function makeCode({ page, words }: Person, role: HubRole): Promise<string> {
  const { add, roles } = words.hub;
  await page.getByRole('button', { name: add.action }).click();
  const dialog = page.getByRole('dialog', { name: add.heading });
  await dialog.getByRole('radio', { name: roles[role], exact: true }).check();
  await dialog.getByRole('button', { name: add.make }).click();
  return await dialog.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText();
}

/** A device in the list that an admin sees. */
export function deviceRow(person: Person, device: string): Locator {
  return rowOf(tableOf(person, person.words.hub.devices.label), device);
}

/** Takes in a customer that is at the hub and not on this device. */
export async function takeIn(person: Person, customer: string): Promise<void> {
  const { page, words } = person;
  const { atHub } = words.authority;
  await goTo(person, 'customers');
  await page
    .getByRole('region', { name: atHub.heading })
    .getByRole('listitem')
    .filter({ hasText: customer })
    .getByRole('button', { name: atHub.takeIn })
    .click();
  await readNotice(person, atHub.takenIn(customer));
}
