import type { Language } from '../../core/directory/customer.ts';
import type { User } from '../../core/directory/user.ts';
import type { DeleteUser, ResetPassword } from '../../core/operations/operation.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import { createPasswordSource } from '../../core/passwords.ts';
import type { Problem, Result } from '../../core/result.ts';
import { failed } from '../../core/result.ts';
import type { Selection } from '../../protocol/directory.ts';
import type { Environment } from '../environment.ts';
import { selectedRows } from './lists.ts';
import type { OpenCustomer } from './open-customer.ts';
import { saveChanges } from './save-changes.ts';
import { Trial } from './trial.ts';

type Saved = Promise<Result<string, Problem<SaveProblemCode>>>;

interface Saving {
  readonly author: string;
  readonly language: Language;
  /** How many the person saw selected: whoever came since was not meant. */
  readonly count: number;
}

/** Queues the deletion of the selected users as one action. */
export async function deleteUsers(
  environment: Environment,
  open: OpenCustomer,
  selection: Selection,
  saving: Saving,
): Saved {
  const planned = await planEach(environment, open, selection, saving.language, 'delete-user');
  if (planned.length !== saving.count) return othersSelected(saving.count, planned.length);
  return saveChanges(environment, open, {
    what: 'delete-users',
    kind: 'delete-user',
    products: [],
    author: saving.author,
    planned,
  });
}

/** Queues a temporary password for each of the selected users as one action. */
export async function resetPasswords(
  environment: Environment,
  open: OpenCustomer,
  selection: Selection,
  saving: Saving,
): Saved {
  const planned = await planEach(environment, open, selection, saving.language, 'reset-password');
  if (planned.length !== saving.count) return othersSelected(saving.count, planned.length);
  return saveChanges(environment, open, {
    what: 'reset-passwords',
    kind: 'reset-password',
    products: [],
    author: saving.author,
    planned,
    newPassword: createPasswordSource(environment.randomBytes),
  });
}

/** The same for each of them: there is nothing to choose. */
async function planEach(
  environment: Environment,
  open: OpenCustomer,
  selection: Selection,
  language: Language,
  kind: (DeleteUser | ResetPassword)['kind'],
) {
  await open.refresh();
  const trial = new Trial(open.mirror, environment.now());
  const users = Array.from(selectedRows(open, selection, language), (row) => open.list.users[row]);
  return users
    .filter((user): user is User => user !== undefined)
    .map((user) => {
      const { id: userId, userName, displayName } = user;
      return trial.plan(user, { kind, userId, seen: { userName, displayName } });
    });
}

function othersSelected(before: number, now: number): Result<never, Problem<SaveProblemCode>> {
  return failed('others-selected', { before, now });
}
