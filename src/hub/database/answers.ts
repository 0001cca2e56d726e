import type { Answer } from '../../core/outbox/answer.ts';
import { jsonOf } from './row.ts';
import type { CustomerKey, Queries } from './sql.ts';

export async function readAnswer(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  operation: string,
): Promise<Answer | undefined> {
  const [row] = await query(
    'select answer from answers where organization = $1 and customer = $2 and operation = $3',
    [organization, customer, operation],
  );
  return row && jsonOf<Answer>(row, 'answer');
}

/** Fails when the operation has an answer already: the key decides which of two equal requests was first. */
export async function writeAnswer(
  { query }: Queries,
  { organization, customer }: CustomerKey,
  answer: Answer,
  device: string,
): Promise<void> {
  await query(
    'insert into answers (organization, customer, operation, device, answer) values ($1, $2, $3, $4, $5)',
    [organization, customer, answer.operation, device, JSON.stringify(answer)],
  );
}
