import type { Language } from '../core/directory/customer.ts';

/** Each language under its own name, so that whoever reads it finds it whatever is set now. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  ru: 'Русский',
  'zh-TW': '繁體中文',
};
