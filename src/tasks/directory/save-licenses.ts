import type { Language } from '../../core/directory/customer.ts';
import type { LeftOutRow } from '../../core/operations/left-out.ts';
import type { Problem, Result } from '../../core/result.ts';
import { failed } from '../../core/result.ts';
import type { LicenseChange, Selection } from '../../protocol/directory.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import { ActionWriter } from '../../store/action-writer.ts';
import { whileSaving } from '../../store/drafts.ts';
import type { Mirror } from '../../store/mirror.ts';
import { commitAction, orAbandoned, savingToStorage } from '../commit-action.ts';
import type { Environment } from '../environment.ts';
import { selectedRows } from './lists.ts';
import type { OpenCustomer } from './open-customer.ts';
import { isShort, planLicenses, refusalsOf } from './plan-licenses.ts';
import type { PlannedUpdate } from './plan-licenses.ts';

/**
 * Queues the change as one action. Users for whom seats fall short are kept in it as short, in list order;
 * users who cannot take it at all are left out, with the reason.
 */
export async function saveLicenses(
  environment: Environment,
  open: OpenCustomer,
  selection: Selection,
  change: LicenseChange,
  saving: { readonly author: string; readonly language: Language },
): Promise<Result<string, Problem<SaveProblemCode>>> {
  await open.refresh();
  const planned = planLicenses(open, selectedRows(open, selection, saving.language), change);
  const kept = planned.updates.filter(({ refusal }) => !refusal || isShort(refusal));
  if (kept.length === 0) return failed('nothing-to-save');
  return savingToStorage(() =>
    whileSaving(environment.database, async () => {
      const action = environment.newId();
      const writer = await ActionWriter.begin(
        environment.database,
        {
          id: action,
          customer: open.id,
          what: 'manage-licenses',
          at: environment.now(),
          author: saving.author,
          products: [...change.assign, ...change.revoke],
          kind: 'update-licenses',
        },
        kept.length,
        false,
      );
      for (const entry of kept) addUpdate(writer, environment.newId(), entry);
      for (const entry of planned.updates) {
        if (entry.refusal && !isShort(entry.refusal)) writer.leaveOut(leftOutRow(entry));
      }
      return orAbandoned(writer, () =>
        commitAction(writer, open.mirror, action, () => whatIsGone(open.mirror, kept)),
      );
    }),
  );
}

function addUpdate(writer: ActionWriter, id: string, { user, update, refusal }: PlannedUpdate): void {
  // Somebody base does not know yet is made by a waiting operation, whose id is the user's.
  const dependsOn = user.known ? {} : { dependsOn: [user.id] };
  writer.add(
    { id, ...update, ...dependsOn },
    refusal ? { state: 'parked', code: 'short', facts: refusal.facts } : { state: 'queued' },
  );
}

function leftOutRow({ user, refusal }: PlannedUpdate): LeftOutRow {
  const { displayName, userName } = user;
  return { displayName, userName, ...(refusal && { obstacle: refusal }) };
}

/** The book has moved on: each change that is to be queued must still work, all of them together. */
function whatIsGone(mirror: Mirror, kept: readonly PlannedUpdate[]): Problem<SaveProblemCode> | undefined {
  const promised = kept.filter(({ refusal }) => !refusal).map(({ update }) => update);
  const refusals = refusalsOf(mirror, promised);
  const short = refusals.filter(isShort);
  const [first] = short;
  if (first) return { code: 'seats-gone', facts: { ...first.facts, short: short.length } };
  const [other] = refusals;
  return other && { code: 'no-longer-fits', facts: { ...other.facts, reason: other.code } };
}
