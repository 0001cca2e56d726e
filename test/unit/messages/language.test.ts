import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/directory/customer.ts';
import { languageNames } from '../../../src/messages/languages.ts';
import { chooseLanguage, loadMessages } from '../../../src/messages/load.ts';

describe('chooseLanguage', () => {
  it.each([
    [['en-GB'], 'en'],
    [['de-CH', 'fr-CH'], 'de'],
    [['fr'], 'fr'],
    [['RU-ru'], 'ru'],
    [['zh-TW'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-Hans-CN'], 'zh-TW'],
    [['zh'], 'zh-TW'],
    [['de_AT'], 'de'],
    [['es-ES', 'fr-FR', 'en'], 'fr'],
    [['es-ES', 'it'], 'en'],
    [['', 'den', 'frr'], 'en'],
    [[], 'en'],
  ])('takes %j as %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });
});

describe('loadMessages', () => {
  it.each(languages)('gives the messages and the formats of %s', async (language) => {
    const messages = await loadMessages(language);
    expect(messages.format.language).toBe(language);
    expect(messages.common.product).toBe('Seatbook');
    expect(languageNames[language]).not.toBe('');
  });

  it('gives different words for different languages', async () => {
    const saves = await Promise.all(languages.map(async (language) => (await loadMessages(language)).common));
    expect(new Set(saves.map((common) => common.commands.save)).size).toBe(languages.length);
  });
});
