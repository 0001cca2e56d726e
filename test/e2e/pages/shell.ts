import { expect, type Locator } from '@playwright/test';
import type { PracticeMode } from '../../../src/core/directory/practice-mode.ts';
import type { Person } from './person.ts';

/** Opens the app; it is ready for work offline when this ends. */
export async function arrive(person: Person, address: string): Promise<void> {
  const { page, words } = person;
  await page.goto(address);
  await expect(heading(person, words.common.nav.customers)).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** The heading of the page that is open. */
export function heading({ page }: Person, name: string): Locator {
  return page.getByRole('heading', { level: 1, name });
}

export async function goTo(person: Person, place: 'customers' | 'queue' | 'settings'): Promise<void> {
  const { page, words } = person;
  const { nav } = words.common;
  await page.getByRole('navigation', { name: nav.label }).getByRole('link', { name: nav[place] }).click();
  await expect(heading(person, nav[place])).toBeVisible();
}

/** Turns the switch of the other side of the sample customers. */
export async function practice({ page, words }: Person, mode: PracticeMode): Promise<void> {
  const { label, modes } = words.shell.practice;
  await page
    .getByRole('group', { name: label })
    .getByRole('radio', { name: modes[mode], exact: true })
    .check();
}

/** What the bar says about sending. */
export function sendingStatus({ page }: Person): Locator {
  return page.getByRole('banner').getByRole('status');
}

/** Waits until something is said at the edge of the screen, and takes it away. */
export async function readNotice({ page, words }: Person, text: string): Promise<void> {
  const notice = page.getByRole('status').filter({ hasText: text });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: words.common.commands.close }).last().click();
}
