import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import type { SaveProblemCode } from '../core/operations/save-problem.ts';
import type { ActionWriter } from '../store/action-writer.ts';
import type { Mirror } from '../store/mirror.ts';
import { isQuotaError } from '../store/quota.ts';

/**
 * Makes a written action real. Seats were checked against the mirror as it is now; when the book has moved
 * on, the mirror is brought up to it and `stillFits` looks again before the next try.
 */
export async function commitAction(
  writer: ActionWriter,
  mirror: Mirror,
  action: string,
  stillFits: () => Problem<SaveProblemCode> | undefined,
): Promise<Result<string, Problem<SaveProblemCode>>> {
  for (;;) {
    const rev = mirror.customer?.rev;
    if (rev === undefined) return failed('customer-gone');
    const outcome = await writer.commit(rev);
    if (outcome === 'saved') return ok(action);
    if (outcome === 'gone') return failed('customer-gone');
    await mirror.refresh();
    const problem = stillFits();
    if (problem) return { ok: false, problem };
  }
}

/** Runs a save with this writer; when it is not saved, nothing of it is left behind. */
export async function orAbandoned<Value>(
  writer: ActionWriter,
  save: () => Promise<Result<Value, Problem<SaveProblemCode>>>,
): Promise<Result<Value, Problem<SaveProblemCode>>> {
  let isSaved = false;
  try {
    const saved = await save();
    isSaved = saved.ok;
    return saved;
  } finally {
    // What cannot be deleted now is swept at the next start; why nothing was saved is what has to be said.
    if (!isSaved) await writer.abandon().catch(() => undefined);
  }
}

/** Runs a save; a full device is an expected failure, anything else is a fault. */
export async function savingToStorage<Value>(
  save: () => Promise<Result<Value, Problem<SaveProblemCode>>>,
): Promise<Result<Value, Problem<SaveProblemCode>>> {
  try {
    return await save();
  } catch (error) {
    if (isQuotaError(error)) return failed('storage-full');
    throw error;
  }
}
