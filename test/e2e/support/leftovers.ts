import type { Page } from '@playwright/test';
import type { Language } from '../../../src/core/directory/customer.ts';
import { loadMessages } from '../../../src/messages/load.ts';

/** Texts that only English has: whatever of them stands on a page in another language was forgotten. */
export async function englishOnly(language: Language): Promise<ReadonlySet<string>> {
  const [english, other] = await Promise.all([loadMessages('en'), loadMessages(language)]);
  const present = new Set(stringsOf(other));
  return new Set(stringsOf(english).filter((text) => !present.has(text)));
}

/** Everything a page says in itself, in names, hints and placeholders. */
export function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node.data.trim());
      if (!(node instanceof Element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
        const text = node.getAttribute(name);
        if (text !== null) texts.push(text);
      }
    }
    return texts;
  });
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
