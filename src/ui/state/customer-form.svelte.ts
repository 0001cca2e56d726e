import { saveCustomer, saveCustomerAtHub } from '../../app/save-customer.ts';
import type { CustomerDraft } from '../../app/save-customer.ts';
import { customerDifferences } from '../../core/directory/customer-differences.ts';
import type { CustomerDifferences, KeptCustomer } from '../../core/directory/customer-differences.ts';
import { customerColors } from '../../core/directory/customer.ts';
import type { CustomerFields, Language } from '../../core/directory/customer.ts';
import { parseDomain, splitDomains } from '../../core/directory/domain.ts';
import { mostSeats, type Pool } from '../../core/directory/pool.ts';
import type { CustomerSaveProblemCode } from '../../core/hub/customer-save-problem.ts';
import { failed, ok } from '../../core/result.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { HubCustomerNow } from '../../protocol/sync-customer.ts';
import type { CustomerWithPools } from '../../store/customers.ts';
import { isQuotaError } from '../../store/quota.ts';
import type { BookState } from './book.svelte.ts';

let lastKey = 0;

/** One of the customer's domains while it is typed. */
export class DomainRow {
  readonly key = ++lastKey;
  text = $state('');

  constructor(text: string) {
    this.text = text;
  }

  get isBlank(): boolean {
    return this.text.trim() === '';
  }

  get domain(): string | undefined {
    return parseDomain(this.text);
  }
}

/** One of the customer's products while its figures are typed. */
export class ProductRow {
  readonly product: string;
  /** As it was when the form was opened; its figures carry source and date. */
  readonly pool: Pool | undefined;
  total: number | undefined = $state();
  assigned: number | undefined = $state();

  constructor(product: string, pool?: Pool) {
    this.product = product;
    this.pool = pool;
    this.total = pool?.total.value;
    this.assigned = pool?.assigned.value ?? 0;
  }

  get totalIsValid(): boolean {
    return isCount(this.total);
  }

  get assignedIsValid(): boolean {
    return isCount(this.assigned);
  }

  /** How many more are assigned than there are; pools that somebody made over-full exist. */
  get over(): number {
    return isCount(this.total) && isCount(this.assigned) ? Math.max(0, this.assigned - this.total) : 0;
  }
}

type SaveProblem = Problem<CustomerSaveProblemCode | 'storage-full'>;

/** What somebody else has saved at the hub while the form was open. */
interface Meanwhile extends CustomerDifferences {
  readonly now: HubCustomerNow;
}

/** The form that adds a customer or changes one. */
export class CustomerFormState {
  readonly #state: BookState;
  readonly #present: CustomerWithPools | undefined;
  name = $state('');
  /** '' while none is chosen. */
  country = $state('');
  language: Language = $state('en');
  color = $state(0);
  #domains: DomainRow[] = $state([]);
  #products: ProductRow[] = $state([]);
  #attempted = $state(false);
  #saving = $state(false);
  #problem: SaveProblem | undefined = $state.raw();
  #meanwhile: Meanwhile | undefined = $state.raw();
  /** Of a customer at the hub: what it has there, as far as the person knows. */
  #seen: KeptCustomer | undefined;

  constructor(
    state: BookState,
    present: CustomerWithPools | undefined,
    defaults: { readonly country: string; readonly language: Language },
  ) {
    this.#state = state;
    this.#present = present;
    const customer = present?.customer;
    this.name = customer?.name ?? '';
    this.country = customer?.country ?? defaults.country;
    this.language = customer?.language ?? defaults.language;
    this.color = customer?.color ?? (state.customers?.length ?? 0) % customerColors;
    this.#domains = (customer?.domains ?? ['']).map((domain) => new DomainRow(domain));
    this.#products = (present?.pools ?? []).map((pool) => new ProductRow(pool.product, pool));
    if (customer?.authority === 'hub') this.#seen = this.#typed;
  }

  get domains(): readonly DomainRow[] {
    return this.#domains;
  }

  get products(): readonly ProductRow[] {
    return this.#products;
  }

  /** Sample customers have somebody who answers for their seats. */
  get hasTypedProducts(): boolean {
    return this.#present?.customer.authority !== 'practice';
  }

  /** The hub has the last word: it is asked when the form is saved. */
  get isAtHub(): boolean {
    return this.#present?.customer.authority === 'hub';
  }

  /** At the hub, what is assigned is counted from changes once a product is there. */
  hasTypedAssigned({ pool }: ProductRow): boolean {
    return this.hasTypedProducts && !(this.isAtHub && pool);
  }

  /** Once saving was tried, whatever is wrong says so. */
  get attempted(): boolean {
    return this.#attempted;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** Why the last try saved nothing. */
  get problem() {
    return this.#problem;
  }

  get meanwhile(): Meanwhile | undefined {
    return this.#meanwhile;
  }

  addDomain(): void {
    this.#domains.push(new DomainRow(''));
  }

  removeDomain(row: DomainRow): void {
    this.#domains = this.#domains.filter((other) => other !== row);
  }

  /** A pasted list becomes a row for each. */
  splitDomain(row: DomainRow): void {
    const [first, ...more] = splitDomains(row.text);
    if (more.length === 0) return;
    row.text = first ?? '';
    this.#domains.splice(this.#domains.indexOf(row) + 1, 0, ...more.map((text) => new DomainRow(text)));
  }

  domainProblem(row: DomainRow): 'missing' | 'invalid' | 'twice' | undefined {
    if (row.isBlank) {
      return this.#domains[0] === row && this.#domains.every(({ isBlank }) => isBlank)
        ? 'missing'
        : undefined;
    }
    if (row.domain === undefined) return 'invalid';
    const first = this.#domains.find(({ domain }) => domain === row.domain);
    return first === row ? undefined : 'twice';
  }

  /** The name of another customer with this domain. */
  domainOwner(row: DomainRow): string | undefined {
    const { domain } = row;
    if (domain === undefined) return undefined;
    return this.#state.customers?.find(
      ({ customer }) => customer.id !== this.#present?.customer.id && customer.domains.includes(domain),
    )?.customer.name;
  }

  /** False when the product is there already. */
  addProduct(product: string): boolean {
    if (this.#products.some((row) => row.product === product)) return false;
    this.#products.push(new ProductRow(product));
    return true;
  }

  removeProduct(row: ProductRow): void {
    this.#products = this.#products.filter((other) => other !== row);
  }

  /** How many entries keep it from being saved. */
  get problemCount(): number {
    const wrong = [
      this.name.trim() === '',
      this.country === '',
      ...this.#domains.map((row) => this.domainProblem(row) !== undefined),
      ...this.#products.flatMap((row) => [!row.totalIsValid, !row.assignedIsValid]),
    ];
    return wrong.filter(Boolean).length;
  }

  /** Gives the customer's id; undefined when something has to be mended first. */
  async save(): Promise<string | undefined> {
    this.#attempted = true;
    if (this.problemCount > 0 || this.#saving) return undefined;
    this.#saving = true;
    this.#problem = undefined;
    this.#meanwhile = undefined;
    try {
      const saved = await this.#save({
        ...this.#fields,
        products: this.#products.map(({ product, pool, total = 0, assigned = 0 }) => {
          return { product, total, assigned, ...(pool && { seen: pool }) };
        }),
      });
      if (saved.ok) return saved.value;
      this.#problem = saved.problem;
      return undefined;
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      this.#problem = failed('storage-full').problem;
      return undefined;
    } finally {
      this.#saving = false;
    }
  }

  async #save(draft: CustomerDraft): Promise<Result<string | undefined, SaveProblem>> {
    const { book } = this.#state;
    const present = this.#present?.customer;
    const seen = this.#seen;
    if (!present || !seen) return saveCustomer(book, draft, present);
    const totals = Object.fromEntries(seen.totals);
    const saved = await saveCustomerAtHub(book, present.id, draft, { customer: seen.customer, totals });
    if (!saved.ok) return saved;
    if (!saved.value) return ok(present.id);
    this.#takeOver(seen, saved.value);
    return ok(undefined);
  }

  get #fields(): CustomerFields {
    return {
      name: this.name.trim(),
      domains: this.#domains.flatMap(({ domain }) => domain ?? []),
      country: this.country,
      language: this.language,
      color: this.color,
    };
  }

  get #typed(): KeptCustomer {
    const totals = this.#products.map(({ product, total = Number.NaN }) => [product, total] as const);
    return { customer: this.#fields, totals: new Map(totals) };
  }

  /** What the person did not touch becomes what the hub has now; what they typed stays as it is. */
  #takeOver(seen: KeptCustomer, now: HubCustomerNow): void {
    const pools = new Map(Object.entries(now.seats));
    const totals = Array.from(pools, ([product, { total }]) => [product, total] as const);
    const there: KeptCustomer = { customer: now.customer, totals: new Map(totals) };
    const theirs = customerDifferences(seen, there);
    const own = customerDifferences(seen, this.#typed);
    const { name, domains, country, language, color } = now.customer;
    const isNew = (field: keyof CustomerFields) =>
      theirs.fields.includes(field) && !own.fields.includes(field);
    if (isNew('name')) this.name = name;
    if (isNew('domains')) this.#domains = domains.map((domain) => new DomainRow(domain));
    if (isNew('country')) this.country = country;
    if (isNew('language')) this.language = language;
    if (isNew('color')) this.color = color;
    const known = { source: 'hub', asOf: this.#state.book.now() } as const;
    for (const product of theirs.products.filter((id) => !own.products.includes(id))) {
      const seats = pools.get(product);
      const row = this.#products.find((other) => other.product === product);
      if (!seats) this.#products = this.#products.filter((other) => other !== row);
      else if (row) row.total = seats.total;
      else {
        const total = { value: seats.total, ...known };
        const assigned = { value: seats.assigned, ...known };
        this.#products.push(new ProductRow(product, { product, total, assigned }));
      }
    }
    this.#seen = there;
    this.#meanwhile = { ...theirs, now };
  }
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 && value <= mostSeats;
}
