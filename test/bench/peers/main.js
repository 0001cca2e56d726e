import { createWorkerClient } from '../../../src/jobs/worker-client.ts';
import workerUrl from './worker.js?worker&url';

/** The page of the peers: each runs in a module worker, like the product, and is timed from the same event. */
const worker = createWorkerClient(workerUrl, 'peer');

const stored = new Promise((resolve, reject) => {
  document.querySelector('input').addEventListener('change', (event) => {
    const began = performance.now();
    worker.store(event.target.files[0]).then(() => resolve(performance.now() - began), reject);
  });
});

globalThis.peers = {
  /** Loads the peer and opens its empty database, which is not part of what is measured. */
  prepare: (name) => worker.prepare(name),
  /** Milliseconds from the file chosen to everything durable. */
  stored,
  count: () => worker.count(),
};
