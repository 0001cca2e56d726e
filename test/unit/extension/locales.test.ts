import { expect, test } from 'vitest';
import { languages } from '../../../src/core/directory/customer.ts';
import { locales } from '../../../src/extension/locales.ts';

/** What the browser takes: it refuses to load an extension whose description is longer. */
const longest = { name: 75, description: 132 };

test('the browser is told of the extension in every language of the app, under its own name for it', () => {
  expect(locales).toHaveLength(languages.length);
  expect(locales.map(({ folder }) => folder)).toEqual(['en', 'fr', 'de', 'ru', 'zh_TW']);
});

test.each(locales)('$folder has a name and a description that the browser takes', ({ texts }) => {
  expect(texts.name.message).toBe('Seatbook');
  expect(texts.name.message.length).toBeLessThanOrEqual(longest.name);
  expect(texts.description.message.length).toBeLessThanOrEqual(longest.description);
  expect(texts.action.message).toContain('Seatbook');
});

test('no two languages say the same', () => {
  expect(new Set(locales.map(({ texts }) => texts.description.message)).size).toBe(languages.length);
  expect(new Set(locales.map(({ texts }) => texts.action.message)).size).toBe(languages.length);
});
