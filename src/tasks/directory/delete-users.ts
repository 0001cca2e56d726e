import type { Language } from '../../core/directory/customer.ts';
import type { DeleteUser } from '../../core/operations/operation.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { Selection } from '../../protocol/directory.ts';
import type { Environment } from '../environment.ts';
import { selectedRows } from './lists.ts';
import type { OpenCustomer } from './open-customer.ts';
import { saveChanges } from './save-changes.ts';
import { Trial } from './trial.ts';
import type { Planned } from './trial.ts';

/** Queues the deletion of the selected users as one action. */
export async function deleteUsers(
  environment: Environment,
  open: OpenCustomer,
  selection: Selection,
  saving: { readonly author: string; readonly language: Language },
): Promise<Result<string, Problem<SaveProblemCode>>> {
  await open.refresh();
  const trial = new Trial(open.mirror, environment.now());
  const planned: Planned<DeleteUser>[] = [];
  for (const row of selectedRows(open, selection, saving.language)) {
    const user = open.list.users[row];
    if (!user) continue;
    const { id: userId, userName, displayName } = user;
    planned.push(trial.plan(user, { kind: 'delete-user', userId, seen: { userName, displayName } }));
  }
  return saveChanges(environment, open, {
    what: 'delete-users',
    kind: 'delete-user',
    products: [],
    author: saving.author,
    planned,
  });
}
