import type { Operation } from '../core/operations/operation.ts';
import type { Pulled, Pushed, Remote } from './remote.ts';

/** How ids here and ids at the authority belong together, where they are not the same. */
export interface IdPairs {
  /** The authority's id of the customer. */
  readonly customer: string;
  /** Users: the authority's ids by ours, and the other way round. */
  readonly there: ReadonlyMap<string, string>;
  readonly here: ReadonlyMap<string, string>;
}

/**
 * A remote that speaks the authority's ids to it and ours to us. Pages, operations and history keep the id
 * under which they first knew somebody.
 */
export function translated(remote: Remote, { customer, there, here }: IdPairs): Remote {
  return {
    isReachable: () => remote.isReachable(),
    // Operations have one id everywhere.
    tellCarriedOver: async (...told) => remote.tellCarriedOver?.(...told),
    push(operations, ...beside): Promise<Pushed> {
      const outward = (operation: Operation): Operation =>
        operation.kind === 'create-user'
          ? { ...operation, customer }
          : { ...operation, customer, userId: there.get(operation.userId) ?? operation.userId };
      return remote.push(operations.map(outward), ...beside);
    },
    async pull(known, after): Promise<Pulled> {
      const pulled = await remote.pull(known, after);
      if (!pulled.ok) return pulled;
      const inward = (id: string): string => here.get(id) ?? id;
      return {
        ...pulled,
        users: pulled.users.map((user) => ({ ...user, id: inward(user.id) })),
        gone: pulled.gone.map(inward),
      };
    },
  };
}
