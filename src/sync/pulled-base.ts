import type { Figure } from '../core/directory/figure.ts';
import type { Pulled } from '../remotes/remote.ts';
import type { BaseChange } from '../store/settle.ts';

/** What a pull does to base: the authority's word, as of now. */
export function pulledBase(pulled: Extract<Pulled, { ok: true }>, asOf: number): BaseChange {
  const known = { source: 'practice', asOf } as const;
  const figure = (value: number): Figure => ({ value, ...known });
  return {
    users: pulled.users.map((user) => ({ ...user, known })),
    pulled: { cursor: pulled.cursor, at: asOf },
    pools: () =>
      Array.from(pulled.seats, ([product, { total, assigned }]) => ({
        product,
        total: figure(total),
        assigned: figure(assigned),
      })),
  };
}
