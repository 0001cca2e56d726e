import type { CardVerbs } from '../protocol/cards.ts';
import { shownCards } from './cards.ts';
import { choose, chooseAgain } from './choose.ts';
import type { ChoiceEnvironment } from './choose.ts';
import { Standings } from './standing.ts';

/** `changed`: something may have come to the queue that can go out. */
export function createCardVerbs(environment: ChoiceEnvironment, changed: () => void): CardVerbs {
  const standings = new Standings(environment.database);
  return {
    async cards(customer, limit) {
      const standing = await standings.read(customer);
      return standing ? shownCards(standing, limit) : [];
    },
    async choose(choice) {
      const chosen = await choose(environment, choice);
      changed();
      return chosen;
    },
    async requeueShort(action) {
      const chosen = await chooseAgain(environment, action, 'parked');
      changed();
      return chosen;
    },
    async retry(action) {
      const chosen = await chooseAgain(environment, action, 'refused');
      changed();
      return chosen;
    },
  };
}
