/** The languages of the user interface and of sheets. */
export const languages = ['en', 'fr', 'de', 'ru', 'zh-TW'] as const;
export type Language = (typeof languages)[number];

/**
 * Who has the last word about a customer: this book (nobody answers; a person carries changes over by
 * hand), the practice remote of the sample customers, or the hub, which keeps the book of a team.
 */
export type Authority = 'book' | 'practice' | 'hub';

/** A tenant that the partner manages. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  /** Lower case, verified at the tenant as far as the technician knows; the first one is the default. */
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** The language of what the customer gets to read. */
  readonly language: Language;
  /** Index into the palette, so that two customers are told apart at a glance. */
  readonly color: number;
  readonly authority: Authority;
}

/** What a person says of a customer: neither which one it is, nor who has the last word. */
export type CustomerFields = Omit<Customer, 'id' | 'authority'>;

export function fieldsOf({ name, domains, country, language, color }: CustomerFields): CustomerFields {
  return { name, domains, country, language, color };
}

/** How many customer colors there are; the palette itself is in `ui/styles/tokens.css`. */
export const customerColors = 8;
