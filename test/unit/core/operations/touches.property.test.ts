import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../../src/core/operations/apply.ts';
import type { Slice, Touches } from '../../../../src/core/operations/slice.ts';
import { touches } from '../../../../src/core/operations/touches.ts';
import { baseSlice } from '../../../../src/core/operations/view.ts';
import { anyBase, anyOperation } from '../../../support/arbitrary-operations.ts';
import { runs } from '../../../support/runs.ts';

/** Holds what was named and breaks at the first look at anything else, as an authority's locks would. */
function narrow(slice: Slice, { users, nameKeys, pools }: Touches): Slice {
  function named<Value>(keys: readonly string[], key: string, value: Value): Value {
    if (!keys.includes(key)) throw new Error(`looked at ${key}, which was not named`);
    return value;
  }
  return {
    user: (id) => named(users, id, slice.user(id)),
    nameOwner: (nameKey) => named(nameKeys, nameKey, slice.nameOwner(nameKey)),
    seats: (product) => named(pools, product, slice.seats(product)),
  };
}

test('an operation looks at nothing that it does not name, and decides the same with just that', () => {
  fc.assert(
    fc.property(anyBase(), anyOperation, (base, operation) => {
      const slice = baseSlice(base);
      expect(apply(narrow(slice, touches(operation)), operation)).toEqual(apply(slice, operation));
    }),
    runs(3000),
  );
});

test('an operation changes nothing that it does not name', () => {
  fc.assert(
    fc.property(anyBase(), anyOperation, (base, operation) => {
      const applied = apply(baseSlice(base), operation);
      if (!applied.ok) return;
      const { users, pools: named } = touches(operation);
      expect(users).toContain(applied.effect.user.id);
      // Whoever is deleted gives back what their own record names.
      const own = base.users.get(applied.effect.user.id)?.licenses.map(({ product }) => product) ?? [];
      const pools = operation.kind === 'delete-user' ? own : named;
      for (const { product } of applied.effect.seats) expect(pools).toContain(product);
    }),
    runs(1000),
  );
});
