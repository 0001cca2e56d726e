import PouchDB from 'pouchdb-browser';
import { readUsers } from './users.js';

/** PouchDB as it comes: it offers no choice of durability and no index before the data is there. */
export function open() {
  const database = new PouchDB('pouchdb');
  return {
    async store(file) {
      const answers = await database.bulkDocs(await readUsers(file, '_id'));
      const refused = answers.filter((answer) => answer.error);
      if (refused.length > 0) throw new Error(`PouchDB refused ${refused.length} users`);
    },
    count: async () => (await database.info()).doc_count,
  };
}
