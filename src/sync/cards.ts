import { conflictsOf } from '../core/operations/conflict.ts';
import type { Conflict } from '../core/operations/conflict.ts';
import { userNameKey } from '../core/directory/user.ts';
import { licensesOf, personOf } from '../core/operations/facets.ts';
import type { RefusalCode } from '../core/operations/refusal.ts';
import type { Facts } from '../core/result.ts';
import type { Card, CardPerson } from '../protocol/cards.ts';
import type { PoolLine } from '../protocol/directory.ts';
import type { Mirror } from '../store/mirror.ts';
import type { Entry, Standing } from './standing.ts';

/** A card before it is shown. */
export interface CardEntries {
  readonly key: string;
  readonly reason: RefusalCode;
  readonly facts: Facts;
  readonly conflicts: readonly Conflict[];
  readonly entries: readonly Entry[];
}

/**
 * What did not go through, by reason, in order: one card for the same conflict of many users, and one for each
 * product that is short of seats, whether the authority said so or the ledger did. What rests on another one has
 * no card of its own.
 */
export function cardsOf({ mirror, open, dependentsOf }: Standing): readonly CardEntries[] {
  const resting = new Set(open.flatMap(({ operation }) => dependentsOf(operation.id)));
  const cards = new Map<string, CardEntries & { readonly entries: Entry[] }>();
  for (const entry of open) {
    if (resting.has(entry)) continue;
    const card = cardOf(mirror, entry);
    const present = cards.get(card.key);
    if (present) present.entries.push(entry);
    else cards.set(card.key, { ...card, entries: [entry] });
  }
  return [...cards.values()];
}

/** The cards as they are shown, with the first `limit` people of each. */
export function shownCards(standing: Standing, limit: number): readonly Card[] {
  return cardsOf(standing).map(({ key, reason, facts, conflicts, entries }) => {
    const { product } = facts;
    const line = reason === 'no-seats' ? poolLine(standing.mirror, String(product)) : undefined;
    const kinds = new Set(entries.map(({ operation }) => operation.kind));
    const [kind = 'create-user'] = kinds;
    return {
      key,
      reason,
      facts,
      kind: kinds.size > 1 ? 'mixed' : kind,
      conflicts,
      ...(line && { seats: line }),
      refused: entries.filter(({ delivery }) => delivery.state === 'refused').length,
      total: entries.length,
      dependents: new Set(entries.flatMap(({ operation }) => standing.dependentsOf(operation.id))).size,
      people: entries.slice(0, limit).map((entry) => cardPerson(standing.mirror, entry)),
    };
  });
}

function cardOf(mirror: Mirror, { operation, delivery }: Entry): Omit<CardEntries, 'entries'> {
  const { code, facts = {} } = delivery;
  const reason = code === undefined || code === 'short' ? 'no-seats' : code;
  const { userName: _, ...common } = facts;
  const user =
    operation.kind === 'update-licenses' ? mirror.replayed().view.user(operation.userId) : undefined;
  const isConflict = reason === 'changed-since-seen' && operation.kind === 'update-licenses';
  const conflicts = isConflict && user ? conflictsOf(user, operation) : [];
  // What one does about it differs; of seats, all want the same ones.
  const kind = reason === 'no-seats' ? '' : operation.kind;
  // What is there may have changed again: then it is a matter of its own.
  const key = JSON.stringify([reason, kind, isConflict ? conflicts : common]);
  return { key, reason, facts: common, conflicts };
}

function cardPerson(mirror: Mirror, { operation, delivery }: Entry): CardPerson {
  const common = { operation: operation.id, parked: delivery.state === 'parked' };
  const { assign, revoke } = licensesOf(operation);
  const { displayName, userName } = personOf(operation);
  const { view } = mirror.replayed();
  const { location } = operation.kind === 'create-user' ? operation.user : { location: undefined };
  const bearer = delivery.code === 'name-taken' && view.user(view.nameOwner(userNameKey(userName)) ?? '');
  return {
    ...common,
    displayName,
    userName,
    ...(location !== undefined && { location }),
    assign: assign.map(({ product }) => product),
    revoke,
    ...(bearer && {
      bearer: {
        displayName: bearer.displayName,
        products: bearer.licenses.map(({ product }) => product),
      },
    }),
  };
}

function poolLine(mirror: Mirror, product: string): PoolLine | undefined {
  const pool = mirror.pools.find((other) => other.product === product);
  const line = mirror.ledger().get(product);
  return pool && line && { ...pool, queued: line.queued, free: line.free };
}
