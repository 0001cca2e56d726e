import type { Choice } from '../../src/core/operations/choice.ts';
import type { Card } from '../../src/protocol/cards.ts';
import { readPackets, readPasswords } from '../../src/store/actions.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { createCardVerbs } from '../../src/sync/card-verbs.ts';
import { actionOf } from './book.ts';
import { noon, updateLicenses } from './builders.ts';

/** What a person can do about the cards of the school, a minute later. */
export function peopleOf(database: BookDatabase, newId = () => crypto.randomUUID() as string) {
  const now = () => noon + 60_000;
  const verbs = createCardVerbs(
    { database, now, newId, newPassword: () => 'Another1-pass' },
    () => undefined,
  );
  async function cards(): Promise<readonly Card[]> {
    return verbs.cards('school', 1000);
  }
  return {
    ...verbs,
    shown: cards,
    /** For the card with that reason, or for these operations of it. */
    async decide(reason: Card['reason'], choice: Choice, operations?: readonly string[]) {
      const found = (await cards()).filter((card) => card.reason === reason);
      const [card] = found;
      if (!card || found.length > 1) throw new Error(`${found.length} cards for ${reason}`);
      const chosen = { customer: 'school', card: card.key, choice, ...(operations && { operations }) };
      return verbs.choose(chosen);
    },
  };
}

export function updateRow(userId: string, parts: Partial<ReturnType<typeof updateLicenses>> = {}) {
  const { seen, assign, revoke, dependsOn } = updateLicenses({ userId, ...parts });
  const id = parts.id ?? `update-${userId}`;
  return { id, userId, assign, revoke, seen, ...(dependsOn && { dependsOn }) };
}

export async function operationsOf(database: BookDatabase, action: string | undefined) {
  const packets = await readPackets(database, await actionOf(database, action ?? ''));
  return packets.flatMap(({ operations }) => operations);
}

export async function passwordsOf(database: BookDatabase, id: string | undefined) {
  const action = await actionOf(database, id ?? '');
  return [...(await readPasswords(database, action, [action.firstSeq])).values()].flat();
}

/** What came of a choice, when something did. */
export async function made<Value>(
  result: Promise<{ ok: true; value: Value } | { ok: false; problem: unknown }>,
) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
