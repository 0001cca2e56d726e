import { readUsers } from './users.js';

/** IndexedDB itself: one record per user, no index, one strict transaction, no request waited for. */
export async function open() {
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('users', { keyPath: 'id' });
  const database = await answer(request);
  return {
    async store(file) {
      const users = await readUsers(file);
      const transaction = database.transaction('users', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('users');
      for (const user of users) store.add(user);
      transaction.commit();
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
    },
    count: () => answer(database.transaction('users').objectStore('users').count()),
  };
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
