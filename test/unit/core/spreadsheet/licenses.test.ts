import { expect, test } from 'vitest';
import { createLicenseReader } from '../../../../src/core/spreadsheet/licenses.ts';

const read = createLicenseReader();

test.each<[string, string[]]>([
  ['Microsoft 365 Business Premium', ['SPB']],
  ['spb', ['SPB']],
  ['Microsoft 365 E3 + Power BI Pro', ['SPE_E3', 'POWER_BI_PRO']],
  ['Microsoft 365 E3; Power BI Pro ;SPE_E3;', ['SPE_E3', 'POWER_BI_PRO']],
  ['Enterprise Mobility + Security E3', ['EMS']],
  ['Power BI Pro+Enterprise Mobility + Security E3+SPB', ['POWER_BI_PRO', 'EMS', 'SPB']],
  ['Some_New_Product', ['SOME_NEW_PRODUCT']],
  ['CFQ7TTC0LCHC/0002', ['CFQ7TTC0LCHC/0002']],
])('"%s"', (cell, products) => {
  expect(read(cell)).toEqual({ products, unknown: [] });
});

test('what is no product is told apart from those that are', () => {
  expect(read('SPB + Microsoft 365 Premum + Exchange')).toEqual({
    products: ['SPB'],
    unknown: ['Microsoft 365 Premum', 'Exchange'],
  });
});

test.each(['Unlicensed', 'KEINE', 'Sans licence', 'Нет', '無', '-', '–', ';'])('"%s" means none', (cell) => {
  expect(read(cell)).toEqual({ products: [], unknown: [] });
});

test('a cell full of separators is read in no time', () => {
  const cell = `${'a b+'.repeat(5000)}SPB`;
  const start = performance.now();
  expect(read(cell)).toMatchObject({ products: ['SPB'] });
  expect(performance.now() - start).toBeLessThan(2000);
});

test('a cell is read once', () => {
  expect(read('SPB; SPE_E5')).toBe(read('SPB; SPE_E5'));
});
