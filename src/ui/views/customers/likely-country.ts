import { countries } from '../../../core/directory/tables/countries.ts';

/** The region of the first language tag that has one; '' when the browser names none. */
export function likelyCountry(tags: readonly string[]): string {
  return tags.map(regionOf).find((region) => region !== undefined && countries.includes(region)) ?? '';
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}
