import { countries } from '../../../core/directory/tables/countries.ts';
import type { Formats } from '../../../messages/format.ts';
import type { ComboboxOption, ComboboxSource } from '../../parts/combobox-options.svelte.ts';

export function countryOption(code: string, format: Formats): ComboboxOption {
  return { id: code, label: format.countryName(code), detail: code };
}

/** All countries by name; those whose name begins with the text, or whose code it is, come first. */
export function countrySource(format: Formats): ComboboxSource {
  const options = countries
    .map((code) => countryOption(code, format))
    .toSorted((one, other) => one.label.localeCompare(other.label, format.language));
  const lowerCase = (text: string) => text.toLocaleLowerCase(format.language);
  return (text) => {
    const wanted = lowerCase(text.trim());
    const isCode = ({ id }: ComboboxOption) => id.toLowerCase() === wanted;
    const begins = (option: ComboboxOption) => isCode(option) || lowerCase(option.label).startsWith(wanted);
    const matches = options.filter((option) => isCode(option) || lowerCase(option.label).includes(wanted));
    return matches.toSorted((one, other) => Number(begins(other)) - Number(begins(one)));
  };
}
