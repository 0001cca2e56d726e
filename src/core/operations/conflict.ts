import type { Assignment, User } from '../directory/user.ts';
import type { UpdateLicenses } from './operation.ts';

/** How a product is held: the ids of the service plans that are off, or not at all. */
export type Held = readonly string[] | undefined;

/** A product that somebody else changed while the person was deciding about it. */
export interface Conflict {
  readonly product: string;
  readonly wanted: readonly string[];
  readonly seen: Held;
  readonly there: Held;
}

/**
 * Where somebody else decided otherwise since the person looked. The rule, product by product (a, b, c are
 * different sets of plans that are off; – is not held):
 *
 * | wanted | seen      | there     | outcome                                                       |
 * | ------ | --------- | --------- | ------------------------------------------------------------- |
 * | a      | anything  | a         | nothing to do: somebody did it already                        |
 * | a      | –         | –         | go: assign, a seat is taken                                   |
 * | a      | b         | b         | go: other plans, no seat                                      |
 * | a      | –         | b         | conflict: somebody assigned it otherwise                      |
 * | a      | b         | –         | conflict: somebody revoked it                                 |
 * | a      | b         | c         | conflict: somebody changed its plans                          |
 * | –      | anything  | –         | nothing to do                                                 |
 * | –      | anything  | a         | go: whoever takes a product away does not mind with which plans |
 *
 * What is both assigned and revoked is assigned. "There" is what the operation meets: on a device with its own
 * earlier changes laid over base, at an authority after them, since operations of one user go in order. So what a
 * person saw includes their own waiting changes, and nobody is in conflict with themselves: where nobody else
 * changes anything, `there` is always `seen`. Should the earlier change be refused, the later one meets
 * something else than was seen, and asks.
 */
export function conflictsOf({ licenses }: User, { assign, seen }: UpdateLicenses): readonly Conflict[] {
  const wanted = new Map(assign.map(({ product, plansOff }) => [product, plansOff]));
  return Array.from(wanted).flatMap(([product, plansOff]) => {
    const there = heldOf(licenses, product);
    const before = heldOf(seen.licenses, product);
    if (isSameHeld(there, plansOff) || isSameHeld(there, before)) return [];
    return [{ product, wanted: plansOff, seen: before, there }];
  });
}

/** The same change by somebody who has looked at what is there now: whatever it is, the change is meant. */
export function seenNow(
  operation: UpdateLicenses,
  { userName, displayName, licenses }: User,
): UpdateLicenses {
  return { ...operation, seen: { userName, displayName, licenses } };
}

/** What a fact says of it: 'none', or how many service plans are off. */
export function heldFact(held: Held): string | number {
  return held ? held.length : 'none';
}

function heldOf(licenses: readonly Assignment[], product: string): Held {
  return licenses.find((license) => license.product === product)?.plansOff;
}

/** In whatever order the plans come. */
function isSameHeld(one: Held, other: Held): boolean {
  if (!one || !other) return one === other;
  const plans = new Set(one);
  return plans.size === new Set(other).size && other.every((plan) => plans.has(plan));
}
