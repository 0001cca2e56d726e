import type { MessageKind } from './Message.svelte';

export interface Notice {
  readonly id: number;
  readonly kind: MessageKind;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Good news goes by itself; what asks for something stays until it is closed. */
const shownMs = 6000;

/** What just happened, said at the edge of the page; the page makes one and hands it to `Notices.svelte`. */
export class NoticeList {
  #list = $state.raw<readonly Notice[]>([]);
  #nextId = 1;

  get list(): readonly Notice[] {
    return this.#list;
  }

  show(kind: MessageKind, text: string, action?: Notice['action']): void {
    const id = this.#nextId;
    this.#nextId += 1;
    // The same sentence twice would be two stacked equal boxes.
    this.#list = [...this.#list.filter((notice) => notice.text !== text), { id, kind, text, action }];
    if ((kind === 'success' || kind === 'info') && !action) {
      setTimeout(() => {
        this.close(id);
      }, shownMs);
    }
  }

  close(id: number): void {
    this.#list = this.#list.filter((notice) => notice.id !== id);
  }
}
