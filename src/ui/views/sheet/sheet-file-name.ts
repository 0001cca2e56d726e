import type { Language } from '../../../core/directory/customer.ts';
import type { SheetFormat } from '../../../protocol/directory.ts';

/** As spreadsheets of that language separate cells when they open a file without asking. */
export function sheetFormat(language: Language): SheetFormat {
  return { language, delimiter: language === 'en' || language === 'zh-TW' ? ',' : ';' };
}

/** Says what it is, for which domain and of when; a file name travels far, so it holds no person's name. */
export function sheetFileName(word: string, domain: string, at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}${two(date.getMinutes())}`;
  return [word, domain, day, time].filter((part) => part !== '').join('-') + '.csv';
}
