import type { Choice } from '../core/operations/choice.ts';
import { isUndecided } from '../core/outbox/delivery.ts';
import { failed, ok } from '../core/result.ts';
import type { CardChoice, Chosen, MaybeChosen } from '../protocol/cards.ts';
import { whileSaving } from '../store/drafts.ts';
import { Mirror } from '../store/mirror.ts';
import { isQuotaError } from '../store/quota.ts';
import { cardsOf } from './cards.ts';
import { Decider } from './decide.ts';
import type { Decided } from './decide.ts';
import { carryOut } from './decision.ts';
import type { DecisionEnvironment } from './decision.ts';
import { whyNot } from './fitting.ts';
import { replacements } from './replacement.ts';
import { readStanding } from './standing.ts';
import type { Entry, Standing } from './standing.ts';

export interface ChoiceEnvironment extends DecisionEnvironment {
  newPassword(): string;
}

/** Does with the operations of a card what a person chose. */
export function choose(
  environment: ChoiceEnvironment,
  { customer, card, operations, choice }: CardChoice,
): Promise<MaybeChosen> {
  const wanted = operations && new Set(operations);
  return chooseFor(environment, customer, choice, (standing) => {
    const found = cardsOf(standing).find(({ key }) => key === card);
    const entries = found?.entries ?? [];
    return wanted ? entries.filter(({ operation }) => wanted.has(operation.id)) : entries;
  });
}

/**
 * Queues what was refused in an action anew, in its order, as far as it would work now; or, where `from` says so,
 * what stands aside in it.
 */
export async function chooseAgain(
  environment: ChoiceEnvironment,
  id: string,
  from: 'refused' | 'parked',
): Promise<MaybeChosen> {
  const action = await environment.database.actions.get(id);
  if (!action) return failed('action-gone');
  return chooseFor(environment, action.customer, { kind: 'again' }, ({ open }) =>
    open.filter(
      (entry) =>
        entry.action.id === id &&
        (from === 'parked' ? entry.delivery.state === 'parked' : isUndecided(entry.delivery)),
    ),
  );
}

async function chooseFor(
  environment: ChoiceEnvironment,
  customer: string,
  choice: Choice,
  chosenIn: (standing: Standing) => readonly Entry[],
): Promise<MaybeChosen> {
  const { database } = environment;
  try {
    return await whileSaving(database, async () => {
      const mirror = new Mirror(database, customer);
      for (;;) {
        const standing = await readStanding(database, mirror);
        if (!standing) return failed('action-gone');
        const before = await replacements(database, customer);
        const decided = new Decider(standing, before, choice, environment).decide(chosenIn(standing));
        const { outcomes, refusal } = decided;
        if (outcomes.size === 0) {
          return refusal ? { ok: false, problem: whyNot(refusal) } : failed('action-gone');
        }
        const without = choice.kind === 'without' && { without: [choice.product] };
        const actions = await carryOut(environment, standing, { outcomes, ...without });
        if (actions !== 'stale') return ok(summary(decided, actions));
      }
    });
  } catch (error) {
    if (isQuotaError(error)) return failed('storage-full');
    throw error;
  }
}

function summary({ outcomes, left }: Decided, actions: readonly string[]): Chosen {
  let queued = 0;
  let parked = 0;
  let dropped = 0;
  for (const outcome of outcomes.values()) {
    if (outcome.kind === 'drop') dropped += 1;
    else if (outcome.kind === 'replace' && outcome.delivery.state === 'parked') parked += 1;
    else queued += 1;
  }
  return { actions, queued, parked, dropped, left };
}
