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
  createImport(signal: AbortSignal): ImportWorker;
  /** A new one for each backup that is made or restored; it works without the book being open in the page. */
  createBackup(signal: AbortSignal): BackupWorker;
}

export function createWorkers(): Workers {
  return {
    directory: createWorkerClient<DirectoryWorker>(directoryUrl, 'directory'),
    sync: createWorkerClient<SyncWorker, 'start'>(syncUrl, 'sync', {
      // Without it the page would send nothing any more until it is opened anew.
      lasting: {
        method: 'start',
        ended: ([, report]) => {
          report({ phase: 'stopped', done: 0, total: 0 });
        },
        again: ([, report]) => [navigator.onLine, report],
      },
    }),
    createImport: (signal) => createWorkerClient<ImportWorker>(importUrl, 'import', { signal }),
    createBackup: (signal) => createWorkerClient<BackupWorker>(backupUrl, 'backup', { signal }),
  };
}
