import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';

/** Presses Tab until it is there; a page that needs more is none that a person would work through. */
export async function tabTo(
  { page }: Person,
  target: Locator,
  direction: 'on' | 'back' = 'on',
): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
  }
  await expect(target).toBeFocused();
}
