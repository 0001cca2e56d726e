/** Why everybody has to leave the book. */
export type LeaveReason = 'replaced' | 'moved';

/** A tab in the background may take a while to answer. */
const patienceMs = 15_000;

/**
 * Whoever works with a book stands in its door: a lock held by all of them, and a channel on which they are
 * asked to leave. So a book can be replaced or put out of use with nobody left who would write into it.
 */
export class Door {
  readonly #name: string;
  readonly #onLeave: (reason: LeaveReason) => void;
  #leave: (() => void) | undefined;

  constructor(name: string, onLeave: (reason: LeaveReason) => void) {
    this.#name = name;
    this.#onLeave = onLeave;
  }

  /** Waits while somebody wants to be alone. */
  enter(): Promise<void> {
    this.leave();
    return new Promise((resolve, reject) => {
      const stay = new Promise<void>((leave) => {
        const channel = new BroadcastChannel(lockOf(this.#name));
        channel.onmessage = ({ data }: MessageEvent<LeaveReason>) => {
          this.#onLeave(data);
        };
        this.#leave = () => {
          channel.close();
          leave();
        };
      });
      const held = navigator.locks.request(lockOf(this.#name), { mode: 'shared' }, () => {
        resolve();
        return stay;
      });
      held.catch(reject);
    });
  }

  leave(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}

/** Sends everybody out of a book and runs something once they are gone. Undefined when they do not go. */
export async function alone<Value>(
  name: string,
  reason: LeaveReason,
  run: () => Promise<Value>,
): Promise<Value | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, patienceMs);
  const channel = new BroadcastChannel(lockOf(name));
  try {
    const request = navigator.locks.request(lockOf(name), { signal: patience.signal }, () => {
      clearTimeout(timer);
      return run();
    });
    // Those who come to the door while it is being asked for wait behind it.
    channel.postMessage(reason);
    return await request;
  } catch (error) {
    if (patience.signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    channel.close();
  }
}

/** One for each book: locks are shared by everything of an origin. */
function lockOf(name: string): string {
  return `${name}-door`;
}
