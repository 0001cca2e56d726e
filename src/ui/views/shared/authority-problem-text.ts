import type { AuthorityProblemCode } from '../../../core/hub/authority-problem.ts';
import type { Problem } from '../../../core/result.ts';
import type { Messages } from '../../../messages/load.ts';

/** Why the hub did not do what was asked of it. */
export function authorityProblemText(
  { hub, authority }: Messages,
  { code, facts }: Problem<AuthorityProblemCode>,
): string {
  return { ...hub.problems, ...authority.problems }[code](facts);
}
