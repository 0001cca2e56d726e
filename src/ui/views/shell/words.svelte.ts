import type { Language } from '../../../core/directory/customer.ts';
import { assert } from '../../../core/result.ts';
import { loadMessages, type Messages } from '../../../messages/load.ts';

/** What the page says, in one language at a time; the old words stay until the new ones are there. */
export class Words {
  #messages: Messages | undefined = $state.raw();
  #wanted: Language | undefined;

  get ready(): boolean {
    return this.#messages !== undefined;
  }

  get current(): Messages {
    assert(this.#messages, 'words are loaded before anything is said');
    return this.#messages;
  }

  async speak(language: Language): Promise<void> {
    this.#wanted = language;
    const messages = await loadMessages(language);
    if (this.#wanted === language) this.#messages = messages;
  }
}
