import type { HubAddress } from '../remotes/hub-request.ts';
import { PracticeRemote } from '../remotes/practice/practice.ts';
import type {
  PracticeAnswer,
  PracticeHead,
  PracticeStorage,
  PracticeUser,
} from '../remotes/practice/storage.ts';
import type { SyncStatus, SyncWorker } from '../protocol/sync.ts';
import { watchActions } from '../store/actions.ts';
import { pauseCustomer, putFirst } from '../store/customers.ts';
import { sweepDrafts } from '../store/drafts.ts';
import { PracticePages } from '../store/practice.ts';
import type { BookDatabase } from '../store/schema.ts';
import { readSetting, watchSettings } from '../store/settings.ts';
import { noteCutOff } from './after-cut.ts';
import { createAuthorityVerbs } from './authority.ts';
import { carryOver } from './carry-over.ts';
import { createCardVerbs } from './card-verbs.ts';
import { discardActions, restingOn } from './discard.ts';
import { Engine } from './engine.ts';
import { createHubAccess } from './hub-access.ts';
import { hubRemoteFor } from './hub-lanes.ts';
import { followHub } from './hub-news.ts';
import { createCustomerVerbs } from './save-at-hub.ts';
import { loadSamples, removeSamples } from './samples.ts';

export interface SyncEnvironment {
  readonly database: BookDatabase;
  now(): number;
  /** The time that a request to the practice remote takes. */
  delay(): Promise<void>;
  readonly locks: LockManager;
  everyMinute(run: () => void): void;
  /** Runs something later, once; gives what calls it off. */
  after(ms: number, run: () => void): () => void;
  /** 0 to 1. */
  chance(): number;
  newId(): string;
  newPassword(): string;
  /** The hub that serves the page, if it is one; undefined where no server does: in the browser extension. */
  readonly hub: HubAddress | undefined;
}

/** To the tab that sends: to look, or to say how sending is going; from it: how it is. */
type TabMessage = 'wake' | 'how-is-it' | SyncStatus;

export function createSync(environment: SyncEnvironment): SyncWorker {
  const { database, now, delay, locks, everyMinute, after, chance, hub } = environment;
  let online = true;
  /** The tab that holds it sends; the browser passes it on when that tab ends, however it ends. */
  const leaderLock = `${database.name}-sync`;
  /** Between the tab that sends and the others; a message does not reach who posts it. */
  const tabs = new BroadcastChannel(`${database.name}-tabs`);
  let engine: Engine | undefined;
  /** What the engine of this tab said last. */
  let said: SyncStatus | undefined;
  /** Looks whether the hub can be heard. */
  let listen: () => void = () => undefined;

  const storageFor = (customer: string): PracticeStorage =>
    new PracticePages<PracticeHead, PracticeUser, PracticeAnswer>(database, customer);

  /** Nobody waits for what comes of it: a fault is told, and the next call tries again. */
  function wake(look = false): void {
    if (look) listen();
    engine?.wake(look).catch((error: unknown) => {
      console.error('Sending has stopped', error);
    });
  }

  function tell(message: TabMessage): void {
    tabs.postMessage(message);
  }

  /** Wakes whoever sends, whether or not it is this tab. */
  function wakeLeader(look = false): void {
    if (engine) wake(look);
    else tell('wake');
  }

  /** Asks for news of a customer, whichever tab sends. */
  function askLeader(customer: string): void {
    if (!engine) tell('wake');
    engine?.ask([customer]).catch((error: unknown) => {
      console.error('Sending has stopped', error);
    });
  }

  async function lead(report: (status: SyncStatus) => void): Promise<void> {
    // Before anything can be sent by this tab. Sending does not depend on it.
    await noteCutOff(database).catch((error: unknown) => {
      console.error('What was cut off could not be noted', error);
    });
    const remotes = new Map<string, PracticeRemote>();
    const mode = async () => (online ? ((await readSetting(database, 'practice')) ?? 'online') : 'offline');
    engine = new Engine({
      database,
      now,
      chance,
      after,
      report(status) {
        said = status;
        report(status);
        tell(status);
      },
      remoteFor: (customer) => {
        const { id, authority } = customer;
        if (authority === 'hub') return hubRemoteFor(database, hub, customer);
        if (authority === 'book') return undefined;
        const remote = remotes.get(id) ?? new PracticeRemote(storageFor(id), { mode, delay });
        remotes.set(id, remote);
        return remote;
      },
    });
    // What it leaves is swept another time; sending must not wait for that.
    await sweepDrafts(database).catch((error: unknown) => {
      console.error('The remains of a save that was cut short could not be swept', error);
    });
    if (hub) listen = followHub({ database, hub, after, chance, everyMinute }, engine);
    wake();
    // A change that failed to go out comes back to the queue too; only what is new there is a reason to try.
    const seen = new Set<string>();
    watchActions(database).subscribe((actions) => {
      const fresh = actions.filter(({ id, counts }) => counts.queued > 0 && !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      if (fresh.length > 0) wake();
    });
    watchSettings(database).subscribe(({ practice }) => {
      if (practice !== 'offline') wake();
    });
    // After a fault nothing else may ever happen that wakes it.
    everyMinute(() => {
      wake();
    });
    // For as long as this tab lives.
    await new Promise(() => undefined);
  }

  return {
    ...createHubAccess({
      database,
      now,
      hub,
      changed: () => {
        wakeLeader(true);
      },
    }),
    start(isOnline, report) {
      online = isOnline;
      report({ phase: 'elsewhere', done: 0, total: 0 });
      tabs.onmessage = ({ data }: MessageEvent<TabMessage>) => {
        if (data === 'wake') wake(true);
        else if (data !== 'how-is-it') report(data);
        else if (said) tell(said);
      };
      tell('how-is-it');
      void locks.request(leaderLock, () => lead(report));
      return Promise.resolve();
    },
    async wake(isOnline) {
      online = isOnline;
      listen();
      if (engine) await engine.wake(true);
      else tell('wake');
    },
    ...createAuthorityVerbs({ database, now, hub, changed: askLeader }),
    ...createCustomerVerbs({ database, now, hub, changed: askLeader }),
    restingOn: (action) => restingOn(database, action),
    discard: (actions) => discardActions(database, actions),
    async carryOver(action, by) {
      const carried = await carryOver(database, action, { by, at: now() });
      wakeLeader();
      return carried;
    },
    ...createCardVerbs(environment, wakeLeader),
    async pauseCustomer(customer, on) {
      await pauseCustomer(database, customer, on);
      wakeLeader();
    },
    async sendFirst(customer) {
      await putFirst(database, customer, now());
      wakeLeader();
    },
    loadSamples: () => loadSamples(database, now(), storageFor),
    removeSamples: () => removeSamples(database),
  };
}
