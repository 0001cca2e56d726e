import type { BookDatabase } from '../store/schema.ts';
import type { Engine } from './engine.ts';
import { HubFollower } from './follow-hub.ts';
import type { FollowEnvironment } from './follow-hub.ts';

interface NewsEnvironment extends Omit<FollowEnvironment, 'changed' | 'reached'> {
  readonly database: BookDatabase;
  everyMinute(run: () => void): void;
}

/** What comes over no stream, because of a proxy that holds it back, comes with the next look. */
const lookEveryMinutes = 5;

/**
 * Has the engine ask for the hub's customers when the hub says that they changed, when it can be heard again,
 * and now and then. Gives what looks whether it can be heard.
 */
export function followHub(environment: NewsEnvironment, engine: Engine): () => void {
  const { database, everyMinute } = environment;

  function ask(isAsked: (id: string) => boolean): void {
    askFor(isAsked).catch((error: unknown) => {
      console.error('The hub was not asked for news', error);
    });
  }

  async function askFor(isAsked: (id: string) => boolean): Promise<void> {
    const customers = await database.customers.filter(({ authority }) => authority === 'hub').toArray();
    const asked = customers.filter(({ id, remoteId = id }) => isAsked(remoteId)).map(({ id }) => id);
    if (asked.length > 0) await engine.ask(asked);
  }

  const follower = new HubFollower({
    ...environment,
    changed: (customer) => {
      ask((id) => id === customer);
    },
    reached: () => {
      ask(() => true);
    },
  });
  let minutes = 0;
  everyMinute(() => {
    minutes += 1;
    if (minutes % lookEveryMinutes === 0) ask(() => true);
  });
  follower.look();
  return () => {
    follower.look();
  };
}
