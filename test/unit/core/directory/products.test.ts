import { describe, expect, it } from 'vitest';
import { plansOf } from '../../../../src/core/directory/plan-lookup.ts';
import {
  findProduct,
  isPartNumber,
  partNumberOf,
  productName,
  searchProducts,
} from '../../../../src/core/directory/product-lookup.ts';
import { countries } from '../../../../src/core/directory/tables/countries.ts';
import { productPlans } from '../../../../src/core/directory/tables/product-plans.ts';
import { products } from '../../../../src/core/directory/tables/products.ts';
import { servicePlans } from '../../../../src/core/directory/tables/service-plans.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

describe('the product table', () => {
  it('has well-formed ids, each once', () => {
    for (const product of products) {
      expect(product.skuId).toMatch(guid);
      expect(isPartNumber(product.partNumber)).toBe(true);
      expect(product.partNumber).toBe(product.partNumber.toUpperCase());
    }
    expect(isUnique(products.map((product) => product.skuId))).toBe(true);
    expect(isUnique(products.map((product) => product.partNumber))).toBe(true);
  });

  it('leads from every name, part number and skuId to the one product', () => {
    for (const { partNumber, skuId, name, otherNames = [] } of products) {
      for (const text of [partNumber, skuId, name, ...otherNames]) {
        expect([text, findProduct(text)]).toEqual([text, partNumber]);
      }
    }
  });

  it('has service plans with well-formed ids, each once', () => {
    for (const plan of servicePlans) expect(plan.id).toMatch(guid);
    expect(isUnique(servicePlans.map((plan) => plan.id))).toBe(true);
  });

  it('resolves every plan of every product, and has no plan to spare', () => {
    expect([...productPlans.keys()]).toEqual(products.map((product) => product.partNumber));
    const used = new Set<string>();
    for (const [partNumber, text] of productPlans) {
      const plans = plansOf(partNumber);
      expect([partNumber, plans.length]).toEqual([partNumber, text.split(',').length]);
      expect(isUnique(plans.map((plan) => plan.id))).toBe(true);
      for (const plan of plans) used.add(plan.id);
    }
    expect(used.size).toBe(servicePlans.length);
  });

  it('refers by id to plans that share their code with another', () => {
    const codes = servicePlans.map((plan) => plan.code);
    const shared = codes.filter((code, index) => codes.indexOf(code) !== index);
    for (const text of productPlans.values()) {
      for (const reference of text.split(',')) expect(shared).not.toContain(reference.trim());
    }
  });

  it('knows no plans of an unknown product', () => {
    expect(plansOf('CONTOSO_SPECIAL')).toEqual([]);
  });

  it('holds facts as published', () => {
    expect(findProduct('cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46')).toBe('SPB');
    expect(plansOf('EXCHANGESTANDARD').map((plan) => plan.id)).toContain(
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
    );
    expect(plansOf('D365_SALES_PRO').map((plan) => plan.id)).toContain(
      'f944d685-f762-4371-806d-a1f48e5bea13',
    );
    expect(plansOf('SPE_E5').map((plan) => plan.name)).toContain('Microsoft Teams');
  });
});

describe('findProduct', () => {
  it.each([
    ['Microsoft 365 Business Premium', 'SPB'],
    ['microsoft 365 BUSINESS premium', 'SPB'],
    ['\u00a0Microsoft\u00a0365  Business\tPremium ', 'SPB'],
    ['Ｍｉｃｒｏｓｏｆｔ　３６５ Business Premium', 'SPB'],
    ['spb', 'SPB'],
    ['CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46\u00a0', 'SPB'],
    ['Exchange Online (Plan 1)', 'EXCHANGESTANDARD'],
    ['Exchange Online Plan 1', 'EXCHANGESTANDARD'],
    ['Microsoft Copilot for Microsoft 365', 'MICROSOFT_365_COPILOT'],
    ['Microsoft_365_Copilot', 'MICROSOFT_365_COPILOT'],
    ['Intune', 'INTUNE_A'],
  ])('takes %j', (text, partNumber) => {
    expect(findProduct(text)).toBe(partNumber);
  });

  it.each(['', ' ', 'Business Premium', 'Microsoft 365', 'constructor', '__proto__', 'SPB + EMS'])(
    'does not guess at %j',
    (text) => {
      expect(findProduct(text)).toBeUndefined();
    },
  );
});

describe('part numbers', () => {
  it.each(['CFQ7TTC0K5DR/0002', 'Contoso_Special', 'spb', 'O365_w/o_Teams_Bundle_E3', 'x'.repeat(60)])(
    'takes %j',
    (text) => {
      expect(isPartNumber(text)).toBe(true);
      expect(partNumberOf(` ${text}\u00a0`)).toBe(text.toUpperCase());
    },
  );

  it.each(['', 'AB', 'Business Premium', 'größe', 'A+B+C', 'SPB;EMS', 'x'.repeat(61), 'SPB\n'])(
    'refuses %j',
    (text) => {
      expect(isPartNumber(text)).toBe(false);
    },
  );

  it('stand for a product without a name', () => {
    expect(productName('SPB')).toBe('Microsoft 365 Business Premium');
    expect(productName('CONTOSO_SPECIAL')).toBe('CONTOSO_SPECIAL');
  });
});

describe('searchProducts', () => {
  function names(text: string, limit = 5): readonly string[] {
    return searchProducts(text, limit).map((product) => product.name);
  }

  it('takes words in any order', () => {
    expect(names('premium business 365')[0]).toBe('Microsoft 365 Business Premium');
    expect(names('faculty A3')).toEqual(['Office 365 A3 for faculty', 'Microsoft 365 A3 for faculty']);
  });

  it('puts names that begin with the text first', () => {
    expect(names('exch')[0]).toBe('Exchange Online Kiosk');
    expect(names('power bi', 1)).toEqual(['Power BI Pro']);
  });

  it('finds by part number and by former name', () => {
    expect(names('spb')).toEqual(['Microsoft 365 Business Premium']);
    expect(names('project_p1')).toEqual(['Planner Plan 1']);
    expect(names('azure active directory p2')).toEqual(['Microsoft Entra ID P2']);
  });

  it('gives the first of the table for an empty text, and nothing for nonsense', () => {
    expect(names('', 2)).toEqual(['Microsoft 365 Business Basic', 'Microsoft 365 Business Standard']);
    expect(names('zzz')).toEqual([]);
  });
});

describe('countries', () => {
  it('are the 249 codes of ISO 3166-1, in order', () => {
    expect(countries).toHaveLength(249);
    expect([...countries].sort()).toEqual(countries);
    expect(isUnique(countries)).toBe(true);
    for (const code of countries) expect(code).toMatch(/^[A-Z]{2}$/);
    for (const code of ['DE', 'FR', 'TW', 'GB', 'US', 'KZ']) expect(countries).toContain(code);
    for (const code of ['UK', 'EU', 'XK']) expect(countries).not.toContain(code);
  });
});
