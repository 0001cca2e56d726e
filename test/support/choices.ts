import type { Choice } from '../../src/core/operations/choice.ts';
import type { Card } from '../../src/protocol/cards.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { createCardVerbs } from '../../src/sync/card-verbs.ts';
import { noon } from './builders.ts';

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
