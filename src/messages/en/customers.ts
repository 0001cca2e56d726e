import { mostSeats } from '../../core/directory/pool.ts';
import { productName } from '../../core/directory/product-lookup.ts';
import type { Facts } from '../../core/result.ts';
import type { Formats } from '../format.ts';

/** The list of customers, and the form that adds one or changes it. */
export function customers(f: Formats) {
  const products = (n: number) => f.plural(n, { one: '# product', other: '# products' });
  return {
    search: 'Search customers',
    noMatches: (text: string) => `No customer matches ${f.quote(text)}.`,
    found: (n: number) => f.plural(n, { one: '# customer', other: '# customers' }),
    commands: {
      add: 'Add customer',
      loadSamples: 'Load sample data',
      removeSamples: 'Remove sample data',
    },
    samplesLoaded: 'The sample customers are in the book. They answer as the practice switch says.',
    samplesRemoved: 'The sample customers are gone, with everything that waited for them.',
    empty: {
      heading: 'No customers yet',
      text: 'Add a customer with what you see in Partner Center: it takes two minutes and needs no network. Or look around first with sample data, which goes again with one click.',
    },
    card: {
      users: 'Users',
      products: 'Products',
      free: 'Seats free',
      sample: 'Sample',
      domains: (first: string, more: number) => (more > 0 ? `${first} + ${f.number(more)}` : first),
      noFigures: 'No seats entered yet',
      noneFree: (n: number) => `No seat free: ${products(n)}`,
      overfull: (n: number) => `Over-full: ${products(n)}`,
      recorded: (n: number) => `${f.number(n)} recorded, not yet in Partner Center`,
    },
    form: {
      general: 'Customer',
      name: 'Name',
      domains: 'Domains',
      domain: (index: number) => (index === 0 ? 'Domain' : `Domain ${f.number(index + 1)}`),
      domainHint: 'As in user names after the @. The first one is the default.',
      addDomain: 'Add another domain',
      removeDomain: (domain: string) => `Remove the domain ${domain}`,
      country: 'Country or region',
      language: 'Language of the customer',
      languageHint: 'For everything that the customer gets to read.',
      color: 'Color',
      colorHint: 'On every page of this customer, so that nobody works at the wrong one.',
      colors: ['Blue', 'Rust', 'Green', 'Purple', 'Slate', 'Raspberry', 'Olive', 'Violet'],
      products: 'Products',
      productsHint:
        'What the customer has bought, as Partner Center shows it under the licenses. Every figure keeps its date.',
      practiceProducts: 'The seats of a sample customer come from the practice side and cannot be typed in.',
      hubProducts:
        'How many seats there are is saved at the hub, for the whole team. What is assigned is counted from your changes and cannot be typed in once a product is there.',
      notSaved: 'Not saved',
      /** Somebody else was faster; then what the hub has now is listed. */
      meanwhile: {
        heading: 'Somebody else has saved this customer meanwhile, so nothing of yours was saved yet',
        text: 'This is at the hub now. What you did not touch shows it already; what you changed is as you left it. Look at it and save again.',
        total: (n: number) => `${f.number(n)} seats in total`,
        removed: 'no longer there',
      },
      addProduct: 'Add a product',
      addProductHint: 'Search by name, or type a part number.',
      asPartNumber: (partNumber: string) => `Use the part number ${partNumber}`,
      notInTable: 'Not in the product table; its number is shown in place of a name',
      noProducts: 'No products yet. Users can be added without, but no licenses assigned.',
      total: 'Total',
      assigned: 'Assigned',
      removeProduct: (product: string) => `Remove ${product}`,
      missing: {
        heading: 'This customer is not in this book',
        text: 'Perhaps it was removed, or the address belongs to the book of another device.',
      },
    },
    errors: {
      summary: (n: number) =>
        f.plural(n, {
          one: 'Not saved yet: # entry needs your attention.',
          other: 'Not saved yet: # entries need your attention.',
        }),
      name: 'Give the customer a name.',
      domainMissing: 'Enter at least one domain, for example contoso.com.',
      domainInvalid: (text: string) =>
        `${f.quote(text)} is not a domain. Write it as it stands after the @, for example contoso.com.`,
      domainTwice: 'This domain is in the list already.',
      country: 'Choose the country or region.',
      total: `Enter how many seats there are: a whole number from 0 to ${f.number(mostSeats)}.`,
      assigned: `Enter how many are assigned already: a whole number from 0 to ${f.number(mostSeats)}.`,
    },
    problems: {
      'seats-assigned': (facts: Facts) =>
        `Seats of ${productName(String(facts['product']))} are assigned at the hub, so the product cannot be taken out. Nothing was saved.`,
    },
    warnings: {
      domainElsewhere: (customer: string) =>
        `${f.quote(customer)} has this domain too. Make sure that this is not the same customer.`,
      overfull: (over: number) =>
        f.plural(over, {
          one: '# more is assigned than there are. If that is so in Partner Center, leave it.',
          other: '# more are assigned than there are. If that is so in Partner Center, leave it.',
        }),
      productTwice: (product: string) => `${product} is in the list already.`,
    },
  };
}

export type Customers = ReturnType<typeof customers>;
