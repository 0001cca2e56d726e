import type { BookDatabase } from '../../src/store/schema.ts';

/** Keeps saves of a book from beginning, so that the book can move on between what a person saw and the save. */
export async function holdSaves(database: BookDatabase): Promise<HeldSaves> {
  const name = `${database.name}-saving`;
  return new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      return new Promise<void>((release) => {
        resolve({ untilOneWaits: () => untilPending(name), release });
      });
    });
  });
}

export interface HeldSaves {
  /** Settles when a save has looked at the book and waits to begin. */
  untilOneWaits(): Promise<void>;
  release(): void;
}

async function untilPending(name: string): Promise<void> {
  for (;;) {
    const { pending = [] } = await navigator.locks.query();
    if (pending.some((lock) => lock.name === name)) return;
  }
}
