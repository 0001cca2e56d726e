import type { Assignment, User } from '../../core/directory/user.ts';
import { userNameKey } from '../../core/directory/user.ts';
import type { RestoreUser } from '../../core/operations/operation.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { DeletedPage, NewNames, RestorePlan } from '../../protocol/directory.ts';
import type { Environment } from '../environment.ts';
import type { OpenCustomer } from './open-customer.ts';
import { userRow } from './lists.ts';
import { saveChanges } from './save-changes.ts';
import { seenOf, Trial } from './trial.ts';
import type { Planned } from './trial.ts';

/** Those who can still be restored, most urgent first. */
export function deletedPage(
  open: OpenCustomer,
  now: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): DeletedPage {
  const deleted = open.deletedAt(now);
  const rows = deleted.slice(offset, offset + limit).map((user) => userRow(open, user));
  return { total: deleted.length, rows };
}

/** What would come back for each of them: licenses as far as seats are free, in the order of who is most urgent. */
export function planRestore(
  open: OpenCustomer,
  ids: readonly string[],
  names: NewNames,
  now: number,
): RestorePlan {
  const { view } = open.mirror.replayed();
  return {
    rows: planned(open, ids, names, now).map(({ user, draft, refusal }) => {
      const bearer = view.user(view.nameOwner(userNameKey(names[user.id] ?? user.userName)) ?? '');
      const back = draft.licenses.map(({ product }) => product);
      return {
        user,
        back,
        missing: user.licenses.map(({ product }) => product).filter((product) => !back.includes(product)),
        ...(refusal && { refusal }),
        ...(refusal?.code === 'name-taken' && { proposed: freeName(open, user.userName) }),
        // One who is restored before it in the same go is nobody yet.
        ...(refusal?.code === 'name-taken' && { bearer: bearer?.displayName ?? user.displayName }),
      };
    }),
  };
}

/** Queues the restore of these users as one action. */
export async function restoreUsers(
  environment: Environment,
  open: OpenCustomer,
  ids: readonly string[],
  names: NewNames,
  saving: { readonly author: string },
): Promise<Result<string, Problem<SaveProblemCode>>> {
  await open.refresh();
  const all = planned(open, ids, names, environment.now());
  return saveChanges(environment, open, {
    what: 'restore-users',
    kind: 'restore-user',
    products: [...new Set(all.flatMap(({ draft }) => draft.licenses.map(({ product }) => product)))],
    author: saving.author,
    planned: all,
  });
}

function planned(
  open: OpenCustomer,
  ids: readonly string[],
  names: NewNames,
  now: number,
): readonly Planned<RestoreUser>[] {
  const chosen = new Set(ids);
  const trial = new Trial(open.mirror, now);
  return open
    .deletedAt(now)
    .filter(({ id }) => chosen.has(id))
    .map((user) =>
      trial.plan(user, {
        kind: 'restore-user',
        userId: user.id,
        userName: names[user.id] ?? user.userName,
        licenses: fitting(user, trial),
        seen: seenOf(user),
      }),
    );
}

/** Those of which a seat is free. */
function fitting({ licenses, location }: User, trial: Trial): readonly Assignment[] {
  return location === undefined ? [] : licenses.filter(({ product }) => trial.free(product) > 0);
}

/** As administrators do it: the second lena.fischer is lena.fischer2. */
function freeName({ mirror }: OpenCustomer, userName: string): string {
  const at = userName.lastIndexOf('@');
  for (let number = 2; ; number++) {
    const name = `${userName.slice(0, at)}${number}${userName.slice(at)}`;
    if (!mirror.hasName(name)) return name;
  }
}
