import type { UserFields } from '../../core/directory/user.ts';
import type { LeftOutRow } from '../../core/operations/left-out.ts';
import { createPasswordSource } from '../../core/passwords.ts';
import { shorten } from '../../core/spreadsheet/cell.ts';
import type { Problem, Result } from '../../core/result.ts';
import { failed } from '../../core/result.ts';
import type { ImportProgress } from '../../protocol/import.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import { ActionWriter } from '../../store/action-writer.ts';
import { whileSaving } from '../../store/drafts.ts';
import { userRow } from '../../store/packets.ts';
import type { Mirror } from '../../store/mirror.ts';
import { commitAction, orAbandoned, savingToStorage } from '../commit-action.ts';
import type { Environment } from '../environment.ts';
import { findingsOf, outcomesOf, scarcest } from './outcomes.ts';
import type { Outcomes, RowSetup } from './outcomes.ts';
import type { ReadFile, ReadRow } from './read-file.ts';

/** Rows between two writes; and how many writes may be under way while the next rows are prepared. */
const batch = 8000;
const writesUnderWay = 2;

/** What is to be saved, and what the person saw would come of it. */
export interface Upload {
  readonly mirror: Mirror;
  readonly file: ReadFile;
  readonly setup: RowSetup;
  readonly outcomes: Outcomes;
}

/** Queues the good rows as one action, with a temporary password each; what was left out is kept beside it. */
export async function saveUpload(
  environment: Environment,
  { mirror, file: { name, rows }, setup, outcomes: seen }: Upload,
  author: string,
  progress: (progress: ImportProgress) => void,
): Promise<Result<string, Problem<SaveProblemCode>>> {
  await mirror.refresh();
  const customer = mirror.customer?.id;
  if (customer === undefined) return failed('customer-gone');
  const { choices } = setup;
  const outcomes = outcomesOf(rows, setup, mirror.ledger());
  // Choices made this moment have not been seen with their outcomes; the sheet will tell.
  const problem = seen.choices === choices ? whatIsGone(rows, seen, outcomes) : undefined;
  if (problem) return { ok: false, problem };
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
      return orAbandoned(writer, async () => {
        await writeRows(environment, writer, rows, setup, outcomes, progress);
        return commitAction(writer, mirror, id, () =>
          whatIsGone(rows, outcomes, outcomesOf(rows, setup, mirror.ledger())),
        );
      });
    }),
  );
}

async function writeRows(
  environment: Environment,
  writer: ActionWriter,
  rows: readonly ReadRow[],
  setup: RowSetup,
  outcomes: Outcomes,
  progress: (progress: ImportProgress) => void,
): Promise<void> {
  const { good, faulty, short } = outcomes;
  const nextPassword = createPasswordSource(environment.randomBytes);
  const shortFacts = { product: scarcest(outcomes) };
  const firstShort = good.length - short.length;
  const writes: Promise<void>[] = [];
  for (const [position, index] of good.entries()) {
    const user = rows[index]?.user;
    if (!isComplete(user)) continue;
    writer.add(
      userRow(environment.newId(), 0, withLocation(user, setup.choices.location)),
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
    if (row) writer.leaveOut(leftOutRow(row, setup));
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

/** Whatever is in a cell of a faulty row: a whole page of text would fit into no record. */
const longestName = 256;

function leftOutRow(row: ReadRow, setup: RowSetup): LeftOutRow {
  return {
    line: row.line,
    displayName: shorten(row.user.displayName ?? '', longestName),
    userName: shorten(row.user.userName ?? '', longestName),
    findings: findingsOf(row, setup),
  };
}

/** The book has moved on: what was promised must still hold. */
function whatIsGone(
  rows: readonly ReadRow[],
  before: Outcomes,
  now: Outcomes,
): Problem<SaveProblemCode> | undefined {
  if (now.good.length < before.good.length) {
    const stillGood = new Set(now.good);
    const index = before.good.find((good) => !stillGood.has(good)) ?? 0;
    return { code: 'name-gone', facts: { userName: rows[index]?.user.userName ?? '' } };
  }
  const lost = now.short.length - before.short.length;
  return lost > 0 ? { code: 'seats-gone', facts: { product: scarcest(now), short: lost } } : undefined;
}
