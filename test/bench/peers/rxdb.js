import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { indexed, readUsers } from './users.js';

const text = { type: 'string' };

/** RxDB wants to know the greatest length of what it indexes, and that it is there. */
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 8 },
    userName: { type: 'string', maxLength: 113 },
    firstName: text,
    lastName: text,
    displayName: { type: 'string', maxLength: 256 },
    jobTitle: text,
    department: { type: 'string', maxLength: 64 },
    officeNumber: text,
    officePhone: text,
    mobilePhone: text,
    fax: text,
    address: text,
    city: text,
    state: text,
    postalCode: text,
    country: { type: 'string', maxLength: 128 },
  },
  required: ['id', ...indexed],
  indexes: indexed,
};

export async function open() {
  const database = await createRxDatabase({
    name: 'rxdb',
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
    multiInstance: false,
  });
  const { users } = await database.addCollections({ users: { schema } });
  return {
    async store(file) {
      const { error } = await users.bulkInsert(await readUsers(file));
      if (error.length > 0) throw new Error(`RxDB refused ${error.length} users`);
    },
    count: () => users.count().exec(),
  };
}
