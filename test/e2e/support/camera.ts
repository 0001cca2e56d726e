import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Person } from '../pages/person.ts';

const screensFolder = fileURLToPath(new URL('../../../.screens', import.meta.url));

/** Takes a picture of what is on the screen, and one of the end of the page when there is more of it. */
export type Camera = (name: string) => Promise<void>;

/** Pictures are numbered as they are taken. */
export function createCamera({ page }: Person, set: string): Camera {
  let number = 0;
  return async (name) => {
    number += 1;
    // Off whatever it hovers over.
    await page.mouse.move(0, 0);
    const file = join(screensFolder, set, `${String(number).padStart(2, '0')}-${name}`);
    await page.screenshot({ path: `${file}.png`, animations: 'disabled' });
    const isLong = await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      window.scrollTo(0, scrollHeight);
      return scrollHeight > clientHeight + 40;
    });
    if (isLong) await page.screenshot({ path: `${file}-end.png`, animations: 'disabled' });
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
  };
}
