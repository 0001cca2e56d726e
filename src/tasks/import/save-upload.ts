import type { UserFields } from '../../core/directory/user.ts';
import type { LeftOutRow } from '../../core/operations/left-out.ts';
import { createPasswordSource } from '../../core/passwords.ts';
import type { Problem, Result } from '../../core/result.ts';
import { failed } from '../../core/result.ts';
import type { ImportChoices, ImportProgress } from '../../protocol/import.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import { ActionWriter } from '../../store/action-writer.ts';
import { whileSaving } from '../../store/drafts.ts';
import { userRow } from '../../store/packets.ts';
import type { Mirror } from '../../store/mirror.ts';
import { commitAction, savingToStorage } from '../commit-action.ts';
import type { Environment } from '../environment.ts';
import { findingsOf, outcomesOf } from './outcomes.ts';
import type { Outcomes } from './outcomes.ts';
import type { ReadFile, ReadRow } from './read-file.ts';

/** Rows between two writes; and how many writes may be under way while the next rows are prepared. */
const batch = 4000;
const writesUnderWay = 4;

/** Queues the good rows as one action, with a temporary password each; what was left out is kept beside it. */
export async function saveUpload(
  environment: Environment,
  mirror: Mirror,
  { name, rows }: ReadFile,
  choices: ImportChoices,
  author: string,
  progress: (progress: ImportProgress) => void,
): Promise<Result<string, Problem<SaveProblemCode>>> {
  await mirror.refresh();
  const customer = mirror.customer?.id;
  if (customer === undefined) return failed('customer-gone');
  const outcomes = outcomesOf(rows, choices, mirror.ledger());
  if (outcomes.good.length === 0) return failed('nothing-to-save');
  const id = environment.newId();
  const action = {
    id,
    customer,
    what: 'upload-users',
    file: name,
    at: environment.now(),
    author,
    products: choices.products,
    kind: 'create-user',
    // Products are chosen for all rows, so there is one set of licenses.
    licenseSets: [choices.products.map((product) => ({ product, plansOff: [] }))],
  } as const;
  return savingToStorage(() =>
    whileSaving(environment.database, async () => {
      const writer = await ActionWriter.begin(environment.database, action, outcomes.good.length, true);
      await writeRows(environment, writer, rows, outcomes, choices, progress);
      return commitAction(writer, mirror, id, () => {
        const now = outcomesOf(rows, choices, mirror.ledger());
        return seatsGone(outcomes, now) ?? namesGone(mirror, rows, outcomes);
      });
    }),
  );
}

async function writeRows(
  environment: Environment,
  writer: ActionWriter,
  rows: readonly ReadRow[],
  { good, faulty, short }: Outcomes,
  choices: ImportChoices,
  progress: (progress: ImportProgress) => void,
): Promise<void> {
  const nextPassword = createPasswordSource(environment.randomBytes);
  const shortFacts = { product: choices.products[0] ?? '' };
  const firstShort = good.length - short.length;
  const writes: Promise<void>[] = [];
  for (const [position, index] of good.entries()) {
    const user = rows[index]?.user;
    if (!isComplete(user)) continue;
    writer.add(
      userRow(environment.newId(), 0, withLocation(user, choices.location)),
      position < firstShort ? undefined : { state: 'parked', code: 'short', facts: shortFacts },
      nextPassword(),
    );
    if ((position + 1) % batch === 0) {
      writes.push(writer.flush());
      if (writes.length > writesUnderWay) await writes.shift();
      progress({ step: 'saving', done: position + 1, total: good.length });
    }
  }
  for (const index of faulty) {
    const row = rows[index];
    if (row) writer.leaveOut(leftOutRow(row, choices));
  }
  await Promise.all(writes);
}

/** A row without findings has both; the type does not know. */
function isComplete(user: Partial<UserFields> | undefined): user is UserFields {
  return user?.userName !== undefined && user.displayName !== undefined;
}

function withLocation(user: UserFields, location: string | undefined): UserFields {
  return user.location !== undefined || location === undefined ? user : { ...user, location };
}

function leftOutRow(row: ReadRow, choices: ImportChoices): LeftOutRow {
  return {
    line: row.line,
    displayName: row.user.displayName ?? '',
    userName: row.user.userName ?? '',
    findings: findingsOf(row, choices),
  };
}

/** The book moved while it was saved: what was promised must still hold. */
function seatsGone(before: Outcomes, now: Outcomes): Problem<SaveProblemCode> | undefined {
  const lost = now.short.length - before.short.length;
  if (lost <= 0) return undefined;
  const product = now.seats.find(({ short }) => short > 0)?.product ?? '';
  return { code: 'seats-gone', facts: { product, short: lost } };
}

function namesGone(
  mirror: Mirror,
  rows: readonly ReadRow[],
  { good }: Outcomes,
): Problem<SaveProblemCode> | undefined {
  for (const index of good) {
    const userName = rows[index]?.user.userName ?? '';
    if (mirror.hasName(userName)) return { code: 'name-gone', facts: { userName } };
  }
  return undefined;
}
