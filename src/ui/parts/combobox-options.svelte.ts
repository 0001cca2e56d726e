export interface ComboboxOption {
  id: string;
  label: string;
  /** A second line, as a part number. */
  detail?: string;
}

/** Gives what matches the text; with '' what to offer before anything is typed. */
export type ComboboxSource = (text: string) => readonly ComboboxOption[] | Promise<readonly ComboboxOption[]>;

/** The list below a combobox: what it offers, and which entry the arrow keys are at. */
export class ComboboxOptions {
  #asked = 0;
  #list = $state.raw<readonly ComboboxOption[]>([]);
  #active = $state(-1);
  #searching = $state(false);

  get list(): readonly ComboboxOption[] {
    return this.#list;
  }

  get activeIndex(): number {
    return this.#active;
  }

  get active(): ComboboxOption | undefined {
    return this.#list[this.#active];
  }

  get searching(): boolean {
    return this.#searching;
  }

  /** An answer that comes after a later question is dropped. */
  async ask(source: ComboboxSource, text: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#searching = true;
    try {
      const list = await source(text);
      if (asked !== this.#asked) return;
      this.#list = list;
      this.#active = text && list.length > 0 ? 0 : -1;
    } finally {
      if (asked === this.#asked) this.#searching = false;
    }
  }

  /** Up or down by so many, round the ends. */
  move(by: number): void {
    const { length } = this.#list;
    if (length === 0) return;
    const from = this.#active === -1 && by < 0 ? 0 : this.#active;
    this.#active = (from + by + length) % length;
  }

  moveTo(index: number): void {
    this.#active = index;
  }
}
