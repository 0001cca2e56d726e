import { userNameKey } from '../../core/directory/user.ts';
import { assert, ok } from '../../core/result.ts';
import type { Purpose } from '../../core/spreadsheet/column.ts';
import type {
  ImportChoices,
  ImportPreview,
  ImportWorker,
  PreviewList,
  PreviewRow,
} from '../../protocol/import.ts';
import { Mirror } from '../../store/mirror.ts';
import type { Environment } from '../environment.ts';
import { foreignDomain } from './foreign-domain.ts';
import { outcomesOf, previewRow } from './outcomes.ts';
import type { Outcomes, RowSetup } from './outcomes.ts';
import { readFile } from './read-file.ts';
import type { ReadFile } from './read-file.ts';
import { isKept, saveBringIn } from './save-bring-in.ts';
import { saveUpload } from './save-upload.ts';

interface Session {
  readonly mirror: Mirror;
  /** The customer's revision that the file was checked against. */
  readonly checkedAt: number | undefined;
  readonly purpose: Purpose;
  readonly file: ReadFile;
  setup: RowSetup;
  outcomes: Outcomes;
}

/** The import worker: it holds one file, from reading to saving; ended, it leaves nothing behind. */
export function createImport(environment: Environment): ImportWorker {
  let prepared: Mirror | undefined;
  let session: Session | undefined;

  async function open(customer: string): Promise<Mirror> {
    if (prepared?.id !== customer) prepared = new Mirror(environment.database, customer);
    const mirror = prepared;
    await mirror.refresh();
    return mirror;
  }

  function current(): Session {
    assert(session, 'a file was read before');
    return session;
  }

  return {
    async prepare(customer) {
      await open(customer);
    },

    async read(file, customer, purpose, progress) {
      const mirror = await open(customer);
      const takenNames = { has: (key: string) => mirror.hasName(key) };
      const read = await readFile(
        file,
        purpose,
        { domains: mirror.customer?.domains ?? [], takenNames },
        progress,
      );
      if (!read.ok) return read;
      const checkedAt = mirror.customer?.rev;
      const setup = setupOf(mirror, purpose, checkedAt, { products: [] });
      const outcomes = outcomesOf(read.value.rows, setup, mirror.ledger());
      session = { mirror, purpose, checkedAt, file: read.value, setup, outcomes };
      return ok(preview(session));
    },

    async choose(choices) {
      const open = current();
      // Before anything is awaited: a save that is asked for meanwhile goes by these choices.
      const setup = setupOf(open.mirror, open.purpose, open.checkedAt, choices);
      open.setup = setup;
      await open.mirror.refresh();
      open.outcomes = outcomesOf(open.file.rows, setup, open.mirror.ledger());
      return preview(open);
    },

    rows: (list, offset, limit) => Promise.resolve(previewRows(current(), list, offset, limit)),

    save({ author }, progress) {
      const open = current();
      return open.purpose === 'upload-users'
        ? saveUpload(environment, open, author, progress)
        : saveBringIn(environment.database, open.mirror, open.file, open.setup.choices);
    },
  };
}

/** When bringing in, a name that the book has is an update. */
function setupOf(
  mirror: Mirror,
  purpose: Purpose,
  checkedAt: number | undefined,
  choices: ImportChoices,
): RowSetup {
  const isNew = purpose === 'upload-users';
  // While nothing has changed the check of the rows holds; 100,000 names are not looked up for every choice.
  const isTaken = (userName: string) =>
    isNew && mirror.customer?.rev !== checkedAt && mirror.hasName(userName);
  return { choices, isTaken };
}

function preview({ file, setup: { choices }, outcomes, mirror, purpose }: Session): ImportPreview {
  const { good, faulty, short, seats } = outcomes;
  const counts = { add: 0, update: 0, kept: 0 };
  if (purpose === 'bring-in') for (const index of good) counts[broughtInAs(mirror, file, index)] += 1;
  const foreign = foreignDomain(file.rows);
  return {
    file: file.name,
    encoding: file.encoding,
    delimiter: file.layout.delimiter,
    headingLine: file.layout.headingLine,
    columns: file.layout.columns,
    counts: {
      ...file.counts,
      faulty: faulty.length,
      updated: counts.update,
      kept: counts.kept,
      short: short.length,
    },
    ...(foreign && { foreign }),
    seats,
    choices,
  };
}

function previewRows(open: Session, list: PreviewList, offset: number, limit: number): PreviewRow[] {
  const { file, setup, outcomes } = open;
  const indexes =
    list === 'all'
      ? Array.from(file.rows.keys()).slice(offset, offset + limit)
      : [...outcomes[list].slice(offset, offset + limit)];
  return indexes.flatMap((index) => {
    const row = file.rows[index];
    if (!row) return [];
    const fate = outcomes.fates[index];
    if (fate === 'faulty') return [previewRow(row, setup, 'left-out')];
    if (fate === 'short') return [previewRow(row, setup, 'short')];
    if (open.purpose === 'upload-users') return [previewRow(row, setup, 'create')];
    return [previewRow(row, setup, broughtInAs(open.mirror, file, index))];
  });
}

function broughtInAs(mirror: Mirror, file: ReadFile, index: number): 'add' | 'update' | 'kept' {
  const key = userNameKey(file.rows[index]?.user.userName ?? '');
  if (isKept(mirror, mirror.id, key, file)) return 'kept';
  return mirror.userInBase(key) ? 'update' : 'add';
}
