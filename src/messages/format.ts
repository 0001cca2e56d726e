import type { Language } from '../core/directory/customer.ts';

/** What sentences are made with, in one language: grammar, numbers, dates and names of the world. */
export interface Formats {
  readonly language: Language;
  /** The form that grammar asks for at `n`; `#` in it becomes the number. */
  plural(n: number, forms: PluralForms): string;
  number(n: number): string;
  date(at: number): string;
  dateTime(at: number): string;
  /** How long ago, in the largest whole unit; never the future, whatever the clock says. */
  age(at: number, now: number): string;
  list(items: readonly string[]): string;
  /** In the quotation marks of the language. */
  quote(text: string): string;
  /** ISO 3166-1 alpha-2; what is none comes back as it is. */
  countryName(code: string): string;
  fileSize(bytes: number): string;
}

/** Russian needs one, few and many; `many` in French is for whole millions and may be left to `other`. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const quotationMarks: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  de: ['„', '“'],
  ru: ['«', '»'],
  'zh-TW': ['「', '」'],
};

const second = 1000;
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400 * second],
  ['month', 30 * 86_400 * second],
  ['day', 86_400 * second],
  ['hour', 3600 * second],
  ['minute', 60 * second],
];

const made = new Map<Language, Formats>();

/** One set per language and thread: making Intl objects costs more than using them. */
export function createFormats(language: Language): Formats {
  const present = made.get(language);
  if (present) return present;
  const formats = makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const dateTimes = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const ages = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const justNow = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const kilobytes = sizeFormat(language, 'kilobyte');
  const megabytes = sizeFormat(language, 'megabyte');
  const [opening, closing] = quotationMarks[language];

  return {
    language,
    plural(n, forms) {
      return pluralForm(rules.select(n), forms).replace('#', numbers.format(n));
    },
    number: (n) => numbers.format(n),
    date: (at) => dates.format(at),
    dateTime: (at) => dateTimes.format(at),
    age(at, now) {
      const elapsed = now - at;
      const unit = units.find(([, size]) => elapsed >= size);
      return unit ? ages.format(-Math.floor(elapsed / unit[1]), unit[0]) : justNow.format(0, 'second');
    },
    list: (items) => lists.format(items),
    quote: (text) => opening + text + closing,
    // DisplayNames throws on what is not shaped like a code, and such cells do come in files.
    countryName: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    fileSize: (bytes) =>
      bytes < 1_000_000
        ? kilobytes.format(bytes === 0 ? 0 : Math.max(bytes / 1000, 0.1))
        : megabytes.format(bytes / 1_000_000),
  };
}

function sizeFormat(language: Language, unit: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 });
}

function pluralForm(rule: Intl.LDMLPluralRule, forms: PluralForms): string {
  switch (rule) {
    case 'one':
      return forms.one ?? forms.other;
    case 'few':
      return forms.few ?? forms.other;
    case 'many':
      return forms.many ?? forms.other;
    default:
      return forms.other;
  }
}
