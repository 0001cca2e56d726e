import type { Language } from '../core/directory/customer.ts';
import type { Areas } from './en/all.ts';
import { createFormats, type Formats } from './format.ts';

/** Everything said in one language, and the formats that go with it. */
export type Messages = Areas & { readonly format: Formats };

const loaders: Readonly<Record<Language, () => Promise<{ readonly all: (f: Formats) => Areas }>>> = {
  en: () => import('./en/all.ts'),
  fr: () => import('./fr/all.ts'),
  de: () => import('./de/all.ts'),
  ru: () => import('./ru/all.ts'),
  'zh-TW': () => import('./zh-TW/all.ts'),
};

const byPrimaryTag: ReadonlyMap<string, Language> = new Map([
  ['en', 'en'],
  ['fr', 'fr'],
  ['de', 'de'],
  ['ru', 'ru'],
  // Simplified Chinese is not there; the traditional script is the nearest that its readers can use.
  ['zh', 'zh-TW'],
]);

/** The first of the wanted language tags (as `navigator.languages` gives them) that is there. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = byPrimaryTag.get(tag.toLowerCase().split(/[-_]/, 1)[0] ?? '');
    if (language) return language;
  }
  return 'en';
}

/** Only the language asked for is loaded; a page or worker that needs two (user interface, sheet) asks twice. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { all } = await loaders[language]();
  const format = createFormats(language);
  return { ...all(format), format };
}
