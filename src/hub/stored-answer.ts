import { personOf } from '../core/operations/facets.ts';
import type { Operation } from '../core/operations/operation.ts';
import type { Answer } from '../core/outbox/answer.ts';

/**
 * Answers are kept for ever, people's data is not: the name in a refusal's facts is that of the operation, which
 * brings it along when it comes again.
 */
export function withoutName(answer: Answer): Answer {
  return withUserName(answer, '');
}

export function withNameOf(operation: Operation, stored: Answer): Answer {
  return withUserName(stored, personOf(operation).userName);
}

function withUserName(answer: Answer, userName: string): Answer {
  if (answer.status !== 'refused' || answer.refusal.facts['userName'] === undefined) return answer;
  const { code, facts } = answer.refusal;
  return { ...answer, refusal: { code, facts: { ...facts, userName } } };
}
