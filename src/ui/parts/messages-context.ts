import { createContext } from 'svelte';
import type { Messages } from '../../messages/load.ts';

const [readMessages, provideMessages] = createContext<() => Messages>();

/**
 * Gives all parts below the calling component their words. The function is called at each reading, so that
 * whatever it reads may change at run time; a sheet in the customer's language calls this once more.
 */
export function setMessages(messages: () => Messages): void {
  provideMessages(messages);
}

/** The words of the nearest `setMessages` above; read `.current` in markup or `$derived`, never once. */
export function getMessages(): { readonly current: Messages } {
  const messages = readMessages();
  return {
    get current() {
      return messages();
    },
  };
}
