import backupUrl from '../../workers/backup.ts?worker&url';
import directoryUrl from '../../workers/directory.ts?worker&url';
import importUrl from '../../workers/import.ts?worker&url';
import syncUrl from '../../workers/sync.ts?worker&url';
import type { BackupWorker } from '../protocol/backup.ts';
import type { DirectoryWorker } from '../protocol/directory.ts';
import type { ImportWorker } from '../protocol/import.ts';
import type { SyncWorker } from '../protocol/sync.ts';
import { createWorkerClient } from './worker-client.ts';

/** The page's helpers. Each starts when it is first needed. */
export interface Workers {
  readonly directory: DirectoryWorker;
  readonly sync: SyncWorker;
  /** A new one for each file that is taken: it holds it; aborting the signal ends it and forgets all. */
  createImport(ended: AbortSignal): ImportWorker;
  /** A new one for each backup that is made or restored; it works without the book being open in the page. */
  createBackup(ended: AbortSignal): BackupWorker;
}

/** `signal`: of the page's hold on the book. Without the book a worker that is started anew would make an empty one. */
export function createWorkers(signal: AbortSignal): Workers {
  return {
    directory: createWorkerClient<DirectoryWorker>(directoryUrl, 'directory', { signal }),
    sync: createWorkerClient<SyncWorker, 'start'>(syncUrl, 'sync', {
      signal,
      // Without it the page would send nothing any more until it is opened anew.
      lasting: {
        method: 'start',
        ended: ([, report]) => {
          report({ phase: 'stopped', done: 0, total: 0 });
        },
        again: ([, report]) => [navigator.onLine, report],
      },
    }),
    createImport: (ended) => createWorkerClient<ImportWorker>(importUrl, 'import', { signal: ended }),
    createBackup: (ended) => createWorkerClient<BackupWorker>(backupUrl, 'backup', { signal: ended }),
  };
}
