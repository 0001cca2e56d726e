import { deleteUsers, resetPasswords } from '../../app/save-changes.ts';
import type { Language } from '../../core/directory/customer.ts';
import type { LicenseStates, Selection } from '../../protocol/directory.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';
import { Saving } from './saving.svelte.ts';

/** What is done to all selected users alike. */
export type ChangeOfAll = 'delete' | 'reset';

const saves = { delete: deleteUsers, reset: resetPasswords } as const;

/** Selected users to whom something is about to be done. */
export class ChangeUsersState {
  readonly saving = new Saving();
  readonly #state: BookState;
  readonly #customer: string;
  readonly #selection: Selection;
  readonly #language: Language;
  #who: LicenseStates | undefined = $state.raw();
  #failed = $state(false);
  readonly #loading = new Coalesced(
    () => this.#load(),
    (failed) => (this.#failed = failed),
  );

  constructor(state: BookState, customer: string, selection: Selection, language: Language) {
    this.#state = state;
    this.#customer = customer;
    this.#selection = selection;
    this.#language = language;
    void this.#loading.ask();
  }

  /** Undefined while loading. */
  get who(): LicenseStates | undefined {
    return this.#who;
  }

  get failed(): boolean {
    return this.#failed;
  }

  retry(): void {
    void this.#loading.ask();
  }

  /** Queues it as one action and gives its id. */
  async save(change: ChangeOfAll): Promise<string | undefined> {
    const action = await this.saving.run(() =>
      saves[change](this.#state.book, this.#customer, this.#selection, this.#language, this.#who?.users ?? 0),
    );
    // Others are selected now, perhaps: the dialog shows who.
    if (action === undefined) void this.#loading.ask();
    return action;
  }

  async #load(): Promise<void> {
    const { directory } = this.#state.book.workers;
    this.#who = await directory.licenseStates(this.#customer, this.#selection, this.#language);
  }
}
