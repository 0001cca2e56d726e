import { SvelteSet } from 'svelte/reactivity';
import type { Selection } from '../../protocol/directory.ts';

/**
 * The users selected at one customer. It survives paging, searching, sorting and going to another screen;
 * "all that match" is kept as what was searched for, not as 100,000 ids.
 */
export class SelectionState {
  readonly #ids = new SvelteSet<string>();
  #all: { readonly search: string; readonly count: number } | undefined = $state.raw();

  get selection(): Selection {
    return this.#all ? { search: this.#all.search } : { ids: [...this.#ids] };
  }

  get count(): number {
    return this.#all?.count ?? this.#ids.size;
  }

  /** Everybody who matched a search is selected. */
  get isAll(): boolean {
    return this.#all !== undefined;
  }

  has(id: string): boolean {
    return this.#all !== undefined || this.#ids.has(id);
  }

  /** Adds users or takes them out. Out of "all that match", only these, who are on the screen, are then selected. */
  set(ids: readonly string[], on: boolean, onScreen: readonly string[]): void {
    if (this.#all) {
      this.clear();
      for (const id of onScreen) this.#ids.add(id);
    }
    for (const id of ids) {
      if (on) this.#ids.add(id);
      else this.#ids.delete(id);
    }
  }

  selectAll(search: string, count: number): void {
    this.#ids.clear();
    this.#all = { search, count };
  }

  clear(): void {
    this.#all = undefined;
    this.#ids.clear();
  }
}
