import { serve } from '../../../workers/serve.ts';

const peers = {
  papaparse: () => import('./papaparse.js'),
  raw: () => import('./raw.js'),
  dexie: () => import('./dexie.js'),
  rxdb: () => import('./rxdb.js'),
  pouchdb: () => import('./pouchdb.js'),
};

let peer;

serve({
  async prepare(name) {
    const { open } = await peers[name]();
    peer = await open();
  },
  store: (file) => peer.store(file),
  count: () => peer.count(),
});
