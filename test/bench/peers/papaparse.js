import { parseUsers } from './users.js';

/** PapaParse alone: nothing is stored. */
export function open() {
  let count = 0;
  return {
    async store(file) {
      count = (await parseUsers(file)).length;
    },
    count: () => count,
  };
}
