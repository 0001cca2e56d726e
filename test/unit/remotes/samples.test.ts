import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { customerColors } from '../../../src/core/directory/customer.ts';
import { plansOf } from '../../../src/core/directory/plan-lookup.ts';
import { findProduct } from '../../../src/core/directory/product-lookup.ts';
import { countries } from '../../../src/core/directory/tables/countries.ts';
import { userNameKey, type User } from '../../../src/core/directory/user.ts';
import { sampleCustomers, type SampleCustomer } from '../../../src/remotes/practice/samples.ts';
import { nameGroups, type NameGroup } from '../../../src/remotes/practice/tables/sample-names.ts';

const samples = sampleCustomers(uuidOf);
const cases = samples.map((sample) => [sample.customer.name, sample] as const);

function uuidOf(name: string): string {
  return createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function holders(users: readonly User[], product: string): number {
  return users.filter((user) => user.licenses.some((license) => license.product === product)).length;
}

function sampleAt(domain: string): SampleCustomer {
  const sample = samples.find(({ customer }) => customer.domains.includes(domain));
  if (!sample) throw new Error(`no sample customer at ${domain}`);
  return sample;
}

describe('the sample customers', () => {
  it('are the same each time', () => {
    expect(sampleCustomers(uuidOf)).toEqual(samples);
  });

  it('differ in domain, color and age, and name real countries', () => {
    expect(samples.length).toBeGreaterThanOrEqual(6);
    expect(isUnique(samples.flatMap(({ customer }) => customer.domains))).toBe(true);
    expect(isUnique(samples.map(({ customer }) => String(customer.color)))).toBe(true);
    expect(isUnique(samples.map(({ ageDays }) => String(ageDays)))).toBe(true);
    for (const { customer, ageDays } of samples) {
      expect(customer.authority).toBe('practice');
      expect(countries).toContain(customer.country);
      expect(customer.color).toBeLessThan(customerColors);
      expect(ageDays).toBeGreaterThanOrEqual(0);
      expect(ageDays).toBeLessThanOrEqual(9);
      for (const domain of customer.domains) expect(domain).toMatch(/^[a-z.]+\.example$/);
    }
  });

  it('have ids that no other customer or user has', () => {
    const ids = samples.flatMap(({ customer, authority }) => [
      customer.id,
      ...authority.users.map((user) => user.id),
    ]);
    expect(isUnique(ids)).toBe(true);
  });

  it('include a school of 1,200', () => {
    const school = sampleAt('bellows.example');
    expect(school.users).toHaveLength(1200);
    expect(new Set(school.users.map((user) => user.department))).toContain('12c');
  });

  it('have fewer free seats than users without a license at Fabrikam', () => {
    const { users, pools } = sampleAt('fabrikam.example');
    expect(users).toHaveLength(45);
    expect(pools).toContainEqual({ product: 'SPB', total: 25, assigned: 23 });
    expect(users.filter((user) => user.licenses.length === 0).length).toBeGreaterThan(25 - 23);
  });
});

describe.each(cases)('%s', (_name, { customer, pools, users, authority }) => {
  it('has as many assigned seats as there are holders, and never more than it owns', () => {
    for (const { product, total, assigned } of pools) {
      expect([product, assigned]).toEqual([product, holders(users, product)]);
      expect(assigned).toBeGreaterThan(0);
      expect(total).toBeGreaterThanOrEqual(authority.assigned[product] ?? 0);
      expect([product, authority.assigned[product]]).toEqual([product, holders(authority.users, product)]);
    }
    expect(Object.keys(authority.assigned)).toEqual(pools.map((pool) => pool.product));
  });

  it('licenses only known products that it owns, to users with a location', () => {
    const owned = pools.map((pool) => pool.product);
    for (const product of owned) expect(findProduct(product)).toBe(product);
    for (const user of authority.users) {
      expect(isUnique(user.licenses.map((license) => license.product))).toBe(true);
      if (user.licenses.length > 0) expect(countries).toContain(user.location);
      for (const { product, plansOff } of user.licenses) {
        expect(owned).toContain(product);
        const plans = plansOf(product).map((plan) => plan.id);
        for (const id of plansOff) expect(plans).toContain(id);
      }
    }
  });

  it('has user names that Entra takes, each once, at its own domains', () => {
    for (const { userName } of authority.users) {
      expect(userName).toMatch(/^[A-Za-z0-9'\-_!#^~]+(\.[A-Za-z0-9'\-_!#^~]+)*@[a-z.]+$/);
      expect(customer.domains).toContain(userName.slice(userName.indexOf('@') + 1));
      expect(userName.indexOf('@')).toBeLessThanOrEqual(50);
    }
    expect(isUnique(authority.users.map((user) => userNameKey(user.userName)))).toBe(true);
  });

  it('has no empty field', () => {
    for (const user of authority.users) expect(Object.values(user)).not.toContain('');
  });
});

describe('what the authority knows and the book does not', () => {
  it('is one more seat and one more user at Fabrikam', () => {
    const { users, authority } = sampleAt('fabrikam.example');
    expect(authority.assigned['SPB']).toBe(24);
    expect(authority.users).toHaveLength(46);
    const changed = users.filter((user) => !authority.users.includes(user));
    expect(changed).toHaveLength(1);
    expect(authority.users.find((user) => user.id === changed[0]?.id)?.licenses).toEqual([
      { product: 'SPB', plansOff: [] },
    ]);
    expect(authority.users.at(-1)?.userName).toBe('robin.counts@fabrikam.example');
  });

  it('is two seats that a colleague gave away at Adatum, without some of the services', () => {
    const { users, authority } = sampleAt('adatum.example');
    expect(authority.assigned).toMatchObject({ SPB: 18, O365_BUSINESS_PREMIUM: 44 });
    const changed = users.filter((user) => !authority.users.includes(user));
    expect(changed.map(({ department }) => department)).toEqual(['Audit', 'Audit']);
    for (const { id } of changed) {
      const [before, given] = authority.users.find((user) => user.id === id)?.licenses ?? [];
      expect(before).toEqual({ product: 'O365_BUSINESS_PREMIUM', plansOff: [] });
      expect([given?.product, given?.plansOff.length]).toEqual(['SPB', 2]);
    }
  });

  it('is nothing elsewhere', () => {
    for (const { customer, users, authority, pools } of samples) {
      if (['Fabrikam', 'Adatum Consulting'].includes(customer.name)) continue;
      expect(authority.users).toBe(users);
      expect(Object.values(authority.assigned)).toEqual(pools.map((pool) => pool.assigned));
    }
  });
});

describe('names', () => {
  it.each(Object.entries<NameGroup>(nameGroups))('are plenty and each once: %s', (_language, group) => {
    expect(group.female.length + group.male.length).toBeGreaterThanOrEqual(60);
    expect(group.family.length).toBeGreaterThanOrEqual(80);
    for (const list of [group.female, group.male, group.family]) expect(isUnique(list)).toBe(true);
  });
});
