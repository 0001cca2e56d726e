import type { ActionKind } from '../../core/operations/action.ts';
import type { LeftOutRow } from '../../core/operations/left-out.ts';
import type { OperationKind, UserOperation } from '../../core/operations/operation.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Problem, Result } from '../../core/result.ts';
import { failed } from '../../core/result.ts';
import { ActionWriter } from '../../store/action-writer.ts';
import { whileSaving } from '../../store/drafts.ts';
import type { Mirror } from '../../store/mirror.ts';
import { commitAction, orAbandoned, savingToStorage } from '../commit-action.ts';
import type { Environment } from '../environment.ts';
import type { OpenCustomer } from './open-customer.ts';
import { isShort, Trial } from './trial.ts';
import type { Planned } from './trial.ts';

/** What is saved as one action. */
export interface Changes {
  readonly what: ActionKind;
  readonly kind: Exclude<OperationKind, 'create-user'>;
  /** Part numbers. */
  readonly products: readonly string[];
  readonly author: string;
  readonly planned: readonly Planned[];
  /** Makes a temporary password for each. */
  newPassword?(): string;
}

/**
 * Queues planned changes as one action. Users for whom seats fall short are kept in it as short, in their order;
 * users with whom it does not work at all are left out, with the reason.
 */
export async function saveChanges(
  environment: Environment,
  { id: customer, mirror }: OpenCustomer,
  { planned, newPassword, ...head }: Changes,
): Promise<Result<string, Problem<SaveProblemCode>>> {
  const kept = planned.filter(({ refusal }) => !refusal || isShort(refusal));
  if (kept.length === 0) return failed('nothing-to-save');
  return savingToStorage(() =>
    whileSaving(environment.database, async () => {
      const id = environment.newId();
      const action = { id, customer, at: environment.now(), ...head };
      const writer = await ActionWriter.begin(
        environment.database,
        action,
        kept.length,
        newPassword !== undefined,
      );
      for (const entry of kept) addChange(writer, environment.newId(), entry, newPassword?.());
      for (const entry of planned) {
        if (entry.refusal && !isShort(entry.refusal)) writer.leaveOut(leftOutRow(entry));
      }
      return orAbandoned(writer, () =>
        commitAction(writer, mirror, id, () => whatIsGone(mirror, kept, action.at)),
      );
    }),
  );
}

function addChange(
  writer: ActionWriter,
  id: string,
  { user, draft, refusal }: Planned,
  password: string | undefined,
): void {
  const { kind: _kind, ...change } = draft;
  // Somebody base does not know yet is made by a waiting operation, whose id is the user's.
  const dependsOn = user.known ? {} : { dependsOn: [user.id] };
  writer.add(
    { id, ...change, ...dependsOn },
    refusal ? { state: 'parked', code: 'short', facts: refusal.facts } : { state: 'queued' },
    password,
  );
}

function leftOutRow({ user, refusal }: Planned): LeftOutRow {
  const { displayName, userName } = user;
  return { displayName, userName, ...(refusal && { obstacle: refusal }) };
}

/** The book has moved on: each change that is to be queued must still work, all of them together. */
function whatIsGone(
  mirror: Mirror,
  kept: readonly Planned<UserOperation>[],
  at: number,
): Problem<SaveProblemCode> | undefined {
  const trial = new Trial(mirror, at);
  const refusals = kept.flatMap(({ draft, refusal }) => (refusal ? [] : (trial.try(draft) ?? [])));
  const short = refusals.filter(isShort);
  const [first] = short;
  if (first) return { code: 'seats-gone', facts: { ...first.facts, short: short.length } };
  const [other] = refusals;
  return other && { code: 'no-longer-fits', facts: { ...other.facts, reason: other.code } };
}
