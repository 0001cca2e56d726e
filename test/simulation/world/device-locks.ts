interface LockOptions {
  readonly mode?: 'shared' | 'exclusive';
  readonly ifAvailable?: boolean;
}

interface Held {
  readonly mode: 'shared' | 'exclusive';
}

interface Asked extends Held {
  grant(): void;
}

/** The Web Locks that the product asks for, in one thread. */
export class DeviceLocks {
  readonly #held = new Map<string, Set<Held>>();
  readonly #asked = new Map<string, Asked[]>();

  request<Value>(
    name: string,
    options: LockOptions,
    run: (lock: Held | null) => Promise<Value>,
  ): Promise<Value> {
    const lock: Held = { mode: options.mode ?? 'exclusive' };
    if (!this.#isFree(name, lock)) {
      if (options.ifAvailable) return run(null);
      return new Promise<Value>((resolve, reject) => {
        const asked = this.#asked.get(name) ?? [];
        this.#asked.set(name, asked);
        asked.push({ ...lock, grant: () => this.#hold(name, lock, run).then(resolve, reject) });
      });
    }
    return this.#hold(name, lock, run);
  }

  /** A tab that ends, however it ends, holds nothing any more. */
  forget(database: string): void {
    for (const locks of [this.#held, this.#asked]) {
      for (const name of locks.keys()) if (name.startsWith(`${database}-`)) locks.delete(name);
    }
  }

  #isFree(name: string, { mode }: Held): boolean {
    const held = [...(this.#held.get(name) ?? [])];
    return held.length === 0 || (mode === 'shared' && held.every((other) => other.mode === 'shared'));
  }

  async #hold<Value>(name: string, lock: Held, run: (lock: Held) => Promise<Value>): Promise<Value> {
    const held = this.#held.get(name) ?? new Set();
    this.#held.set(name, held.add(lock));
    try {
      return await run(lock);
    } finally {
      held.delete(lock);
      const asked = this.#asked.get(name) ?? [];
      for (let next = asked[0]; next && this.#isFree(name, next); next = asked[0]) {
        asked.shift();
        next.grant();
      }
    }
  }
}
