import { serve } from './serve.ts';
import { createPasswordSource } from '../src/core/passwords.ts';
import { createSync } from '../src/sync/sync.ts';
import { createEnvironment } from './environment.ts';

/** Long enough to see the queue go out, short enough for 1,200 users over a coffee. */
const practiceDelayMs = 120;

/** A hub on a phone's network may take its time; one that is gone is not waited for any longer. */
const hubLimitMs = 30_000;

/** A minute for 2 MB: less than what a bad phone network takes out. */
const hubSendingMs = (size: number) => size * 0.03;

const { database, now, newId, randomBytes } = await createEnvironment();

serve(
  createSync({
    database,
    now,
    delay: () => new Promise((resolve) => setTimeout(resolve, practiceDelayMs)),
    locks: navigator.locks,
    everyMinute: (run) => setInterval(run, 60_000),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    chance: () => Math.random(),
    newId,
    newPassword: createPasswordSource(randomBytes),
    hub: location.protocol.startsWith('http')
      ? {
          address: location.origin,
          fetch: (...asked) => fetch(...asked),
          limitMs: hubLimitMs,
          sendingMs: hubSendingMs,
        }
      : undefined,
  }),
);
