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
): RunningEngine {
  const statuses: SyncStatus[] = [];
  const engine = new Engine({
    database,
    now: () => noon,
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
    push: (operations) => remote.push(operations),
    pull: (since) => remote.pull(since),
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
