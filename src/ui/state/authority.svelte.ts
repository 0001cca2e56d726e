import {
  beginAtHub,
  compareWithHub,
  differences,
  hubCustomers,
  keepInBook,
  likelyTheSame,
  linkToHub,
} from '../../app/authority.ts';
import type { AuthorityProblemCode } from '../../core/hub/authority-problem.ts';
import type { Customer } from '../../core/directory/customer.ts';
import type { Problem, Result } from '../../core/result.ts';
import type {
  DifferenceKind,
  Differences,
  HubCustomer,
  UserDifference,
} from '../../protocol/sync-authority.ts';
import type { BookState } from './book.svelte.ts';

/** Why something did not work; undefined within when nobody foresaw it. */
export interface AuthorityTrouble {
  readonly problem: Problem<AuthorityProblemCode> | undefined;
}

const kinds = ['onlyHere', 'onlyThere', 'different'] as const;

/** The page on which the authority of a customer is changed. */
export class AuthorityState {
  readonly #state: BookState;
  readonly #customer: string;
  /** Rows of a list on one page. */
  readonly limit = 25;
  #busy = $state(false);
  #trouble: AuthorityTrouble | undefined = $state.raw();
  #matches: readonly HubCustomer[] | undefined = $state.raw();
  #usersInBase: number | undefined = $state();
  #differences: Differences | undefined = $state.raw();
  #kind: DifferenceKind = $state('onlyHere');
  #offset = $state(0);
  #rows: readonly UserDifference[] = $state.raw([]);

  constructor(state: BookState, customer: string) {
    this.#state = state;
    this.#customer = customer;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get trouble(): AuthorityTrouble | undefined {
    return this.#trouble;
  }

  /** Customers of the hub that may be this one; undefined until the hub was asked. */
  get matches(): readonly HubCustomer[] | undefined {
    return this.#matches;
  }

  /** Who is there for sure, without those who are only queued. */
  get usersInBase(): number | undefined {
    return this.#usersInBase;
  }

  get differences(): Differences | undefined {
    return this.#differences;
  }

  /** Lists that are not empty. */
  get kinds(): readonly DifferenceKind[] {
    return kinds.filter((kind) => (this.#differences?.[kind] ?? 0) > 0);
  }

  get kind(): DifferenceKind {
    return this.#kind;
  }

  get offset(): number {
    return this.#offset;
  }

  get rows(): readonly UserDifference[] {
    return this.#rows;
  }

  async look(customer: Customer): Promise<void> {
    this.#differences = undefined;
    this.#usersInBase = (await this.#state.book.workers.directory.overview(customer.id)).usersInBase;
    const listed = await this.#telling(() => hubCustomers(this.#state.book));
    if (listed) this.#matches = likelyTheSame(customer, listed.value);
  }

  async compare(hubCustomer: string): Promise<void> {
    const compared = await this.#telling(() => compareWithHub(this.#state.book, this.#customer, hubCustomer));
    if (!compared) return;
    this.#differences = compared.value;
    const [first] = this.kinds;
    if (first) await this.show(first, 0);
  }

  async show(kind: DifferenceKind, offset: number): Promise<void> {
    const rows = await differences(this.#state.book, this.#customer, kind, offset, this.limit);
    this.#kind = kind;
    this.#offset = offset;
    this.#rows = rows;
  }

  /** These give whether it was done. */
  begin(): Promise<boolean> {
    return this.#doing(() => beginAtHub(this.#state.book, this.#customer));
  }

  link(): Promise<boolean> {
    return this.#doing(() => linkToHub(this.#state.book, this.#customer));
  }

  keepInBook(onItsWay: number): Promise<boolean> {
    return this.#doing(() => keepInBook(this.#state.book, this.#customer, onItsWay));
  }

  async #doing<Value>(run: () => Promise<Result<Value, Problem<AuthorityProblemCode>>>): Promise<boolean> {
    return (await this.#telling(run)) !== undefined;
  }

  async #telling<Value>(
    run: () => Promise<Result<Value, Problem<AuthorityProblemCode>>>,
  ): Promise<{ readonly value: Value } | undefined> {
    this.#busy = true;
    this.#trouble = undefined;
    try {
      const result = await run();
      if (result.ok) return result;
      this.#trouble = { problem: result.problem };
      // What was looked at is not what is there any more.
      if (result.problem.code === 'book-moved-on') this.#differences = undefined;
    } catch (error) {
      console.error(error);
      this.#trouble = { problem: undefined };
    } finally {
      this.#busy = false;
    }
    return undefined;
  }
}
