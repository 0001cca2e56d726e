import { countries } from '../../../core/directory/tables/countries.ts';
import type { Formats } from '../../../messages/format.ts';
import type { ComboboxOption, ComboboxSource } from '../../parts/combobox-options.svelte.ts';

export function countryOption(code: string, format: Formats): ComboboxOption {
  return { id: code, label: format.countryName(code), detail: code };
}

/** All countries by name; those whose name begins with the text, or whose code it is, come first. */
export function countrySource(format: Formats): ComboboxSource {
  // Named and sorted when the list is first opened: 250 names take longer than the rest of the page.
  let sorted: readonly ComboboxOption[] | undefined;
  const lowerCase = (text: string) => text.toLocaleLowerCase(format.language);
  return (text) => {
    const options = (sorted ??= sortedCountries(format));
    const wanted = lowerCase(text.trim());
    const isCode = ({ id }: ComboboxOption) => id.toLowerCase() === wanted;
    const begins = (option: ComboboxOption) => isCode(option) || lowerCase(option.label).startsWith(wanted);
    const matches = options.filter((option) => isCode(option) || lowerCase(option.label).includes(wanted));
    return matches.toSorted((one, other) => Number(begins(other)) - Number(begins(one)));
  };
}

function sortedCountries(format: Formats): readonly ComboboxOption[] {
  const { compare } = new Intl.Collator(format.language);
  return countries
    .map((code) => countryOption(code, format))
    .sort((one, other) => compare(one.label, other.label));
}
