import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';
import { tableOf } from './tables.ts';

/** What waits in the open queue, by what somebody did. */
export function waiting({ page, words }: Person, what: string): Locator {
  return page.getByRole('region', { name: words.queue.waiting }).getByRole('article', { name: what });
}

/** What is behind it. */
export function finished({ page, words }: Person, what: string): Locator {
  return page
    .getByRole('region', { name: words.queue.finished })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: what }) });
}

/** Ticks that it was done by hand, with a name. */
export async function carryOver(person: Person, what: string, name: string): Promise<void> {
  const { page, words } = person;
  const { action, heading, tick, name: nameField } = words.queue.carryOver;
  await waiting(person, what).getByRole('button', { name: action }).click();
  const dialog = page.getByRole('dialog', { name: heading });
  await expect(dialog.getByRole('button', { name: action })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: tick }).check();
  await dialog.getByRole('textbox', { name: nameField }).fill(name);
  await dialog.getByRole('button', { name: action }).click();
  await expect(dialog).toBeHidden();
}

/** Begins to take something back; the dialog says what goes with it. */
export async function beginDiscard(person: Person, what: string): Promise<Locator> {
  const { page, words } = person;
  await waiting(person, what).getByRole('button', { name: words.common.commands.discard }).click();
  const dialog = page.getByRole('dialog', { name: words.queue.discard.heading });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What waits for a customer. */
export function group({ page, words }: Person, customer: string): Locator {
  return page
    .getByRole('region', { name: words.queue.waiting })
    .getByRole('region', { name: customer, exact: true });
}

/** The button that opens an action of so many changes, within its place in the queue. */
export function opener({ words }: Person, action: Locator, changes: number): Locator {
  return action.getByRole('button', { name: words.queue.changes(changes), exact: true });
}

/** The changes of an opened action. */
export function operations(person: Person, what: string): Locator {
  return tableOf(person, person.words.queue.operations(what));
}

/** The card of what did not go through for one reason. */
export function decision(
  { page, words }: Person,
  reason: Parameters<Person['words']['decisions']['title']>[0],
  product = '',
): Locator {
  return page
    .getByRole('region', { name: words.decisions.heading })
    .getByRole('article', { name: words.decisions.title(reason, product) });
}

/** Chooses on a card. */
export async function choose(card: Locator, choice: string): Promise<void> {
  await card.getByRole('button', { name: choice, exact: true }).click();
}
