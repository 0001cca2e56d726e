import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../../../src/core/directory/user.ts';
import { apply } from '../../../../src/core/operations/apply.ts';
import type { Operation, UpdateLicenses } from '../../../../src/core/operations/operation.ts';
import { replay } from '../../../../src/core/operations/replay.ts';
import { baseSlice, View } from '../../../../src/core/operations/view.ts';
import { anyBase, products } from '../../../support/arbitrary-operations.ts';
import { baseOf, createUser, license, updateLicenses, user } from '../../../support/builders.ts';
import { runs } from '../../../support/runs.ts';

type Plans = readonly string[] | undefined;

const none = undefined;
const a = ['a'];
const b = ['b', 'x'];
const c = ['c'];

interface Row {
  readonly wanted: Plans;
  readonly seen: Plans;
  readonly there: Plans;
  /** What Anna holds afterwards, or what the refusal says. */
  readonly after:
    { readonly held: Plans } | { readonly seen: string | number; readonly there: string | number };
}

const table: readonly Row[] = [
  { wanted: a, seen: none, there: a, after: { held: a } },
  { wanted: a, seen: b, there: a, after: { held: a } },
  { wanted: a, seen: a, there: a, after: { held: a } },
  { wanted: a, seen: none, there: none, after: { held: a } },
  { wanted: a, seen: a, there: none, after: { seen: 1, there: 'none' } },
  { wanted: a, seen: b, there: b, after: { held: a } },
  { wanted: a, seen: ['x', 'b'], there: b, after: { held: a } },
  { wanted: a, seen: none, there: b, after: { seen: 'none', there: 2 } },
  { wanted: [], seen: none, there: a, after: { seen: 'none', there: 1 } },
  { wanted: a, seen: none, there: [], after: { seen: 'none', there: 0 } },
  { wanted: a, seen: b, there: none, after: { seen: 2, there: 'none' } },
  { wanted: a, seen: b, there: c, after: { seen: 2, there: 1 } },
  { wanted: none, seen: a, there: none, after: { held: none } },
  { wanted: none, seen: none, there: none, after: { held: none } },
  { wanted: none, seen: a, there: a, after: { held: none } },
  { wanted: none, seen: a, there: b, after: { held: none } },
  { wanted: none, seen: none, there: a, after: { held: none } },
];

function held(plans: Plans): readonly Assignment[] {
  return plans ? [{ product: 'E3', plansOff: plans }] : [];
}

function change(parts: Partial<UpdateLicenses>, seen: readonly Assignment[]): UpdateLicenses {
  return updateLicenses({ ...parts, seen: { userName: '', displayName: '', licenses: seen } });
}

describe('what somebody else changed since the person looked', () => {
  test.each(table)('wanted $wanted, seen $seen, there $there: $after', ({ wanted, seen, there, after }) => {
    const parts = wanted ? { assign: held(wanted) } : { revoke: ['E3'] };
    const base = baseOf([user({ licenses: [...held(there), license('P1')] })], {
      E3: { total: 9, assigned: 1 },
    });
    const applied = apply(baseSlice(base), change(parts, held(seen)));
    if ('held' in after) {
      const licenses = applied.ok && applied.effect.user.licenses;
      expect(licenses && [...licenses].sort(byProduct)).toEqual([...held(after.held), license('P1')]);
    } else {
      expect(applied).toEqual({
        ok: false,
        refusal: { code: 'changed-since-seen', facts: { product: 'E3', ...after } },
      });
    }
  });

  test('is looked at product by product, and the change is made whole or not at all', () => {
    const base = baseOf([user({ licenses: [license('P1', 'x'), license('TEAMS')] })], {
      E3: { total: 9, assigned: 0 },
    });
    const operation = change({ assign: [license('E3'), license('P1')], revoke: ['TEAMS'] }, []);
    expect(apply(baseSlice(base), operation)).toMatchObject({
      refusal: { code: 'changed-since-seen', facts: { product: 'P1', seen: 'none', there: 1 } },
    });
  });

  test('does not matter for products that the change does not name', () => {
    const base = baseOf([user({ licenses: [license('P1', 'x')] })], { E3: { total: 9, assigned: 0 } });
    const operation = change({ assign: [license('E3')] }, [license('P1'), license('TEAMS')]);
    expect(apply(baseSlice(base), operation)).toMatchObject({ ok: true });
  });
});

/** One wish after the other, each made while looking at what the device shows: base with all earlier wishes. */
const wish = fc.record({
  userId: fc.constantFrom('u0', 'u1', 'u2', 'u3', 'new-0', 'new-1'),
  product: fc.constantFrom(...products),
  plansOff: fc.option(fc.subarray(['yammer', 'sway']), { nil: undefined }),
  fate: fc.constantFrom('waits', 'arrives', 'is answered'),
});
const newcomers: readonly Operation[] = [0, 1].map((n) => createUser({ id: `new-${n}`, seq: n }));

describe('nobody is in conflict with themselves', () => {
  test('at the authority, in the order of the changes, whatever of it has come home meanwhile', () => {
    fc.assert(
      fc.property(anyBase(), fc.array(wish, { maxLength: 20 }), (base, wishes) => {
        const authority = new View(baseSlice(base));
        /** What the device knows: base, the changes that are home in it, and those that wait. */
        const home = new View(baseSlice(base));
        const lane: Operation[] = [...newcomers];
        let waiting: Operation[] = [...newcomers];
        wishes.forEach(({ userId, product, plansOff, fate }, index) => {
          const shown = new View(home);
          for (const operation of waiting) run(shown, operation);
          const seen = shown.user(userId)?.licenses ?? [];
          const parts = plansOff ? { assign: [{ product, plansOff }] } : { revoke: [product] };
          const operation = { ...change({ userId, ...parts }, seen), id: `wish-${index}`, seq: index + 2 };
          lane.push(operation);
          waiting.push(operation);
          if (fate === 'waits') return;
          // The authority takes all so far; at times the device gets to know.
          for (const next of lane.splice(0)) expect(run(authority, next)).not.toBe('changed-since-seen');
          if (fate === 'arrives') return;
          for (const next of waiting) run(home, next);
          waiting = [];
        });
        for (const next of lane) expect(run(authority, next)).not.toBe('changed-since-seen');
      }),
      runs(1500),
    );
  });

  test('on the device, where the changes wait', () => {
    fc.assert(
      fc.property(anyBase(), fc.array(wish, { maxLength: 20 }), (base, wishes) => {
        const waiting = newcomers.map((operation) => ({ operation, state: 'queued' as const }));
        wishes.forEach(({ userId, product, plansOff }, index) => {
          const seen = replay(base, waiting).view.user(userId)?.licenses ?? [];
          const parts = plansOff ? { assign: [{ product, plansOff }] } : { revoke: [product] };
          const operation = { ...change({ userId, ...parts }, seen), id: `wish-${index}`, seq: index + 2 };
          waiting.push({ operation, state: 'queued' });
        });
        const codes = Array.from(replay(base, waiting).obstacles.values(), ({ code }) => code);
        expect(codes).not.toContain('changed-since-seen');
      }),
      runs(1000),
    );
  });
});

function run(view: View, operation: Operation): string | undefined {
  const applied = apply(view, operation);
  if (!applied.ok) return applied.refusal.code;
  view.write(applied.effect);
  return undefined;
}

function byProduct(one: Assignment, other: Assignment): number {
  return one.product.localeCompare(other.product);
}
