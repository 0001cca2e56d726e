import { saveLicenses } from '../../app/save-changes.ts';
import type { Language } from '../../core/directory/customer.ts';
import type { Problem } from '../../core/result.ts';
import type { LicenseChange, LicensePlan, LicenseStates, Selection } from '../../protocol/directory.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';

/** What a person wants of one product for all selected users; nothing chosen leaves each user as is. */
export type Wish = 'assign' | 'revoke' | undefined;

interface Question {
  readonly change: LicenseChange;
  readonly language: Language;
}

/** The page Manage licenses: who holds what, what is wished, and what would come of it. */
export class LicensesState {
  readonly #state: BookState;
  readonly #customer: string;
  readonly #selection: Selection;
  readonly #language: () => Language;
  #states: LicenseStates | undefined = $state.raw();
  #wishes: ReadonlyMap<string, 'assign' | 'revoke'> = $state.raw(new Map());
  #plan: LicensePlan | undefined = $state.raw();
  #problem: Problem<SaveProblemCode> | undefined = $state.raw();
  #planning = $state(false);
  #unread = $state(false);
  #unsaved = $state(false);
  #saving = $state(false);
  /** The same one for as long as nothing else is wished. */
  readonly #question: Question = $derived.by(() => ({ change: this.#change(), language: this.#language() }));
  #asked: Question | undefined;
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#unread = failed),
  );

  /** Make it while a component is set up: its effects follow that component's life. */
  constructor(state: BookState, customer: string, selection: Selection, language: () => Language) {
    this.#state = state;
    this.#customer = customer;
    this.#selection = selection;
    this.#language = language;
    $effect(() => {
      if (state.customer(customer)?.customer.rev !== undefined) void this.#ask(this.#question);
    });
  }

  /** Undefined while loading. */
  get states(): LicenseStates | undefined {
    return this.#states;
  }

  /** Anything is wished at all. */
  get wished(): boolean {
    return this.#wishes.size > 0;
  }

  /** What would come of the wishes; undefined while nothing is wished. */
  get plan(): LicensePlan | undefined {
    return this.#plan;
  }

  /** The plan is being worked out; the one shown is of the wishes before. */
  get planning(): boolean {
    return this.#planning;
  }

  /** It could not be read or saved, for a reason that nobody foresaw. */
  get failed(): boolean {
    return this.#unread || this.#unsaved;
  }

  get problem(): Problem<SaveProblemCode> | undefined {
    return this.#problem;
  }

  get saving(): boolean {
    return this.#saving;
  }

  wishOf(product: string): Wish {
    return this.#wishes.get(product);
  }

  wish(product: string, wish: Wish): void {
    const wishes = new Map(this.#wishes);
    if (wish) wishes.set(product, wish);
    else wishes.delete(product);
    this.#wishes = wishes;
  }

  /** Queues it as one action and gives its id. */
  async save(): Promise<string | undefined> {
    this.#saving = true;
    this.#problem = undefined;
    try {
      const { book } = this.#state;
      const language = this.#language();
      const saved = await saveLicenses(book, this.#customer, this.#selection, this.#change(), language);
      if (saved.ok) return saved.value;
      this.#problem = saved.problem;
      await this.#ask(this.#question);
    } catch (error) {
      console.error(error);
      this.#unsaved = true;
    } finally {
      this.#saving = false;
    }
    return undefined;
  }

  retry(): void {
    this.#unsaved = false;
    void this.#ask(this.#question);
  }

  #ask(question: Question): Promise<void> {
    this.#asked = question;
    this.#planning = this.wished;
    if (!this.wished) this.#plan = undefined;
    return this.#loading.ask();
  }

  async #load(): Promise<void> {
    const { directory } = this.#state.book.workers;
    const question = this.#asked;
    if (!question) return;
    const { change, language } = question;
    const [states, plan] = await Promise.all([
      directory.licenseStates(this.#customer, this.#selection, language),
      this.wished ? directory.planLicenses(this.#customer, this.#selection, change, language) : undefined,
    ]);
    // Something else is wished by now, and that comes next.
    if (question !== this.#asked) return;
    this.#states = states;
    this.#plan = plan;
    this.#planning = false;
  }

  #change(): LicenseChange {
    const wished = (wanted: Wish) =>
      [...this.#wishes].flatMap(([product, wish]) => (wish === wanted ? [product] : []));
    return { assign: wished('assign'), revoke: wished('revoke') };
  }
}
