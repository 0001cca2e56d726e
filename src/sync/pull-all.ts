import type { AuthorityProblemCode } from '../core/hub/authority-problem.ts';
import type { User } from '../core/directory/user.ts';
import type { Failure } from '../core/outbox/failure.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { createHubRemote } from '../remotes/hub.ts';
import type { HubEntry } from '../remotes/hub-request.ts';
import type { PulledPage } from '../remotes/remote.ts';

/** Everything that the hub has of a customer, to be compared with the book. */
export async function pullAll(
  entry: HubEntry,
  customer: string,
): Promise<Result<{ users: User[]; last: PulledPage }, Problem<AuthorityProblemCode>>> {
  const remote = createHubRemote({ ...entry, customer });
  // One who changes between two pages comes again in a later one.
  const users = new Map<string, User>();
  let after: string | undefined;
  const asked = new Set<string>();
  for (;;) {
    const page = await remote.pull({}, after);
    if (!page.ok) return failed(problemCode(page.failure));
    if (page.first) users.clear();
    for (const user of page.users) users.set(user.id, user);
    for (const id of page.gone) users.delete(id);
    after = page.next;
    if (after === undefined) return ok({ users: [...users.values()], last: page });
    // In a circle, it would go on for ever.
    if (asked.has(after)) return failed('hub-silent');
    asked.add(after);
  }
}

function problemCode({ class: failure }: Failure): AuthorityProblemCode {
  switch (failure) {
    case 'sign-in':
      return 'signed-out';
    case 'access':
      return 'customer-unknown';
    case 'ours':
      return 'hub-different';
    case 'not-sent':
    case 'unknown':
    case 'retryable':
      return 'hub-silent';
  }
}
