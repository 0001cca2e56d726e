import { plansOf } from '../../../../core/directory/plan-lookup.ts';
import type { Held } from '../../../../core/operations/conflict.ts';
import type { DecisionMessages } from '../../../../messages/en/decisions.ts';
import type { Card } from '../../../../protocol/cards.ts';

/** How a product is held, in words with the names of the services that are off. */
export function heldWords(held: DecisionMessages['held'], product: string, plansOff: Held): string {
  if (!plansOff) return held.none;
  if (plansOff.length === 0) return held.all;
  const names = new Map(plansOf(product).map(({ id, name }) => [id, name]));
  return held.without(plansOff.map((id) => names.get(id) ?? id));
}

/** Which sentence says what to do. */
export function hintFor({ reason, kind, seats }: Card): keyof DecisionMessages['hints'] {
  switch (reason) {
    case 'no-seats':
      return (seats?.free ?? 0) > 0 ? 'seats' : 'noneFree';
    case 'unknown-product':
      return 'product';
    case 'name-taken':
      return 'name';
    case 'no-location':
      return kind === 'create-user' ? 'locationOfNew' : 'locationOfPresent';
    case 'user-missing':
      return 'missing';
    case 'restore-too-late':
      return 'tooLate';
    case 'changed-since-seen':
      return 'conflict';
    case 'not-permitted':
      return 'permission';
    case 'password-not-allowed':
      return 'password';
  }
}
