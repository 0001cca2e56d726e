import type { SyncStatus } from '../../src/protocol/sync.ts';
import type { Remote } from '../../src/remotes/remote.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { Engine } from '../../src/sync/engine.ts';
import { noon } from './builders.ts';

export interface RunningEngine {
  readonly engine: Engine;
  readonly statuses: readonly SyncStatus[];
}

/** An engine as a tab starts it. `remotes`: by customer; others have nobody who answers. */
export function startEngine(
  database: BookDatabase,
  remotes: Readonly<Record<string, Remote>>,
  onStatus: (status: SyncStatus) => void = () => undefined,
  clock: Clock = standingClock(),
): RunningEngine {
  const statuses: SyncStatus[] = [];
  const engine = new Engine({
    database,
    now: clock.now,
    after: clock.after,
    chance: () => 0,
    remoteFor: ({ id }) => remotes[id],
    report: (status) => {
      statuses.push(status);
      onStatus(status);
    },
  });
  return { engine, statuses };
}

/** A remote that is another one but for what is given here. */
export function withChanges(remote: Remote, changes: Partial<Remote>): Remote {
  return {
    isReachable: () => remote.isReachable(),
    push: (...asked) => remote.push(...asked),
    pull: (known, after) => remote.pull(known, after),
    ...changes,
  };
}

/** Something that happens when the test says so. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function gate(): Gate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** Lets time pass: what comes due runs, in order. */
  pass(ms: number): void;
  /** How far away each of the things is that are to run. */
  due(): readonly number[];
}

/** A clock that goes on only when it is told to. */
export function standingClock(): Clock {
  let time = noon;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const next = () => [...timers].sort((one, other) => one.at - other.at)[0];
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms) {
      const end = time + ms;
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        timers.delete(timer);
        time = timer.at;
        timer.run();
      }
      time = end;
    },
    due: () => Array.from(timers, ({ at }) => at - time).sort((one, other) => one - other),
  };
}
