import type { User } from '../../src/core/directory/user.ts';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Answer } from '../../src/core/outbox/answer.ts';
import { jsonOf, numberOf, textOf } from '../../src/hub/database/row.ts';
import type { CustomerKey, HubDatabase } from '../../src/hub/database/sql.ts';
import type { AuditEntry } from '../../src/protocol/hub/audit.ts';

/**
 * What must hold of a customer's tables whatever happened: every operation was decided once and took effect
 * once, versions and audit have no gap, and the seats are those that people hold. Gives what does not hold.
 */
export async function brokenLaws(
  database: HubDatabase,
  { organization, customer }: CustomerKey,
  operations: readonly Operation[],
): Promise<readonly string[]> {
  const read = (statement: string) =>
    database.transaction(({ query }) => query(statement, [organization, customer]));
  const of = (table: string) => `from ${table} where organization = $1 and customer = $2`;
  const broken: string[] = [];
  const law = (holds: boolean, sentence: string) => {
    if (!holds) broken.push(sentence);
  };
  const isCounting = (numbers: readonly number[]) => numbers.every((number, index) => number === index + 1);

  const answers = (await read(`select answer ${of('answers')}`)).map((row) => jsonOf<Answer>(row, 'answer'));
  const wanted = new Set(operations.map(({ id }) => id));
  law(answers.length === wanted.size, `${wanted.size} operations have ${answers.length} answers`);
  law(
    answers.every(({ operation }) => wanted.has(operation)),
    'answers belong to operations',
  );

  const changes = await read(`select version ${of('changes')} order by version`);
  const versions = new Map<string, number>();
  const audit = await read(`select number, entry, hash ${of('audit')} order by number`);
  for (const row of audit) {
    const { operation = '', outcome } = JSON.parse(textOf(row, 'entry')) as AuditEntry;
    const [, version] = /^applied (\d+)$/.exec(outcome) ?? [];
    if (version === undefined) continue;
    law(!versions.has(operation), `${operation} takes effect once`);
    versions.set(operation, Number(version));
  }
  law(isCounting(changes.map((row) => numberOf(row, 'version'))), 'versions have no gap');
  const applied = answers.flatMap((answer) => (answer.status === 'applied' ? [answer] : []));
  law(applied.length === changes.length, `${applied.length} were applied, ${changes.length} took effect`);
  for (const { operation, cursor } of applied) {
    law(versions.get(operation) === cursor, `${operation} took effect at the version of its answer`);
  }

  const [head] = await read(`select version, audit_number, audit_hash ${of('customers')}`);
  law(isCounting(audit.map((row) => numberOf(row, 'number'))), 'the audit has no gap');
  law(audit.length === 1 + wanted.size, 'the audit has one entry for each operation');
  const last = audit.at(-1);
  law(
    !!head && !!last && numberOf(head, 'version') === changes.length && head['audit_hash'] === last['hash'],
    'the customer stands where its last change and its last audit entry are',
  );

  const held = new Map<string, number>();
  for (const row of await read(`select body ${of('users')} and not gone`)) {
    for (const { product } of jsonOf<User>(row, 'body').licenses) {
      held.set(product, (held.get(product) ?? 0) + 1);
    }
  }
  for (const row of await read(`select product, total, assigned ${of('pools')}`)) {
    const [product, assigned] = [textOf(row, 'product'), numberOf(row, 'assigned')];
    law(
      assigned === (held.get(product) ?? 0),
      `${assigned} of ${product} assigned, ${held.get(product)} held`,
    );
    law(assigned <= numberOf(row, 'total'), `${product} is not over-full`);
  }
  return broken;
}
