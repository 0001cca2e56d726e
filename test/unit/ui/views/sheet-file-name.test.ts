import { describe, expect, it } from 'vitest';
import { sheetFileName, sheetFormat } from '../../../../src/ui/views/sheet/sheet-file-name.ts';

describe('the file of a sheet', () => {
  it('is named by what it is, the domain and the local time', () => {
    const at = new Date(2026, 2, 5, 9, 7).getTime();
    expect(sheetFileName('confirmation-sheet', 'school.example', at)).toBe(
      'confirmation-sheet-school.example-2026-03-05-0907.csv',
    );
    expect(sheetFileName('sheet', '', at)).toBe('sheet-2026-03-05-0907.csv');
  });

  it('separates cells as spreadsheets of the language do', () => {
    const languages = ['en', 'fr', 'de', 'ru', 'zh-TW'] as const;
    expect(languages.map((language) => sheetFormat(language).delimiter)).toEqual([',', ';', ';', ';', ',']);
  });
});
