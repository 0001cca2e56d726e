import { hearHub } from '../remotes/hub-events.ts';
import type { HubAddress } from '../remotes/hub-request.ts';
import type { BookDatabase } from '../store/schema.ts';
import { readHubConnection, signOutOfHub } from './hub-connection.ts';

export interface FollowEnvironment {
  readonly database: BookDatabase;
  readonly hub: HubAddress;
  /** Runs something later, once; gives what calls it off. */
  after(ms: number, run: () => void): () => void;
  /** 0 to 1. */
  chance(): number;
  /** The hub says that something changed at this customer (the hub's id). */
  changed(customer: string): void;
  /** It can be heard again: what was said meanwhile is not known. */
  reached(): void;
}

const firstMs = 1000;
const longestMs = 60_000;
/** A stream that is open for so long is no mistake: a proxy may close each one as soon as it opens. */
const steadyMs = 30_000;

/**
 * Hears the hub for as long as this device is let in: one stream, opened again after it ended, each time a
 * little later. `look` is called when there may be a reason to try at once, or another token.
 */
export class HubFollower {
  readonly #environment: FollowEnvironment;
  #token: string | undefined;
  #stream = new AbortController();
  #isOpen = false;
  #failures = 0;
  #callOff: () => void = () => undefined;

  constructor(environment: FollowEnvironment) {
    this.#environment = environment;
  }

  /** Opens the stream, unless it is open with the token of now. */
  look(): void {
    this.#look().catch((error: unknown) => {
      console.error('The hub is not heard any more', error);
    });
  }

  async #look(): Promise<void> {
    const connection = await readHubConnection(this.#environment.database);
    if (this.#isOpen && connection?.token === this.#token) return;
    this.#callOff();
    this.#stream.abort();
    this.#token = connection?.token;
    if (connection) await this.#listen(connection);
  }

  async #listen({ token, device }: { readonly token: string; readonly device: string }): Promise<void> {
    const { database, hub, after, changed, reached } = this.#environment;
    const stream = new AbortController();
    this.#stream = stream;
    this.#isOpen = true;
    let callOffSteady: () => void = () => undefined;
    const end = await hearHub(
      { ...hub, token },
      {
        after,
        changed,
        signal: stream.signal,
        opened: () => {
          callOffSteady = after(steadyMs, () => (this.#failures = 0));
          reached();
        },
      },
    );
    callOffSteady();
    // Another one has begun.
    if (this.#stream !== stream) return;
    this.#isOpen = false;
    if (end === 'signed-out') await signOutOfHub(database, device);
    else this.#later();
  }

  /** Not all devices come back at the same moment after the hub was gone. */
  #later(): void {
    const { after, chance } = this.#environment;
    const ms = Math.min(longestMs, firstMs * 2 ** Math.min(this.#failures, 20)) * (1 - chance() / 2);
    this.#failures += 1;
    this.#callOff = after(ms, () => {
      this.look();
    });
  }
}
