import type { Language } from '../../core/directory/customer.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { LicenseChange, Selection } from '../../protocol/directory.ts';
import type { Environment } from '../environment.ts';
import { selectedRows } from './lists.ts';
import type { OpenCustomer } from './open-customer.ts';
import { planLicenses } from './plan-licenses.ts';
import { saveChanges } from './save-changes.ts';

/** Queues the change as one action; seats are given out in list order. */
export async function saveLicenses(
  environment: Environment,
  open: OpenCustomer,
  selection: Selection,
  change: LicenseChange,
  saving: { readonly author: string; readonly language: Language },
): Promise<Result<string, Problem<SaveProblemCode>>> {
  await open.refresh();
  const rows = selectedRows(open, selection, saving.language);
  const { updates } = planLicenses(open, rows, change, environment.now());
  return saveChanges(environment, open, {
    what: 'manage-licenses',
    kind: 'update-licenses',
    products: [...change.assign, ...change.revoke],
    author: saving.author,
    planned: updates,
  });
}
