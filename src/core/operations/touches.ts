import { userNameKey } from '../directory/user.ts';
import type { Operation } from './operation.ts';
import type { Touches } from './slice.ts';

/** Names everything that `apply` may look at for this operation; nothing else is read or written. */
export function touches(operation: Operation): Touches {
  switch (operation.kind) {
    case 'create-user':
      return {
        users: [operation.id],
        nameKeys: [userNameKey(operation.user.userName)],
        pools: operation.licenses.map((license) => license.product),
      };
    case 'delete-user':
      // The seats given back are those of the user's own record.
      return { users: [operation.userId], nameKeys: [], pools: [] };
    case 'reset-password':
      return { users: [operation.userId], nameKeys: [], pools: [] };
    case 'restore-user':
      return {
        users: [operation.userId],
        nameKeys: [userNameKey(operation.userName)],
        pools: operation.licenses.map((license) => license.product),
      };
    case 'update-licenses':
      return {
        users: [operation.userId],
        nameKeys: [],
        pools: [...operation.revoke, ...operation.assign.map((license) => license.product)],
      };
  }
}
