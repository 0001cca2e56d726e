import { Dexie } from 'dexie-of-the-product';
import { indexed, readUsers } from './users.js';

/** Dexie's fastest way in, with the indexes one would want. */
export async function open() {
  const database = new Dexie('dexie', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ users: ['id', ...indexed].join(', ') });
  await database.open();
  return {
    async store(file) {
      await database.users.bulkAdd(await readUsers(file));
    },
    count: () => database.users.count(),
  };
}
