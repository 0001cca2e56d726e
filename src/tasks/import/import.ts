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
import { saveBringIn } from './save-bring-in.ts';
import { saveUpload } from './save-upload.ts';

interface Session {
  readonly mirror: Mirror;
  readonly purpose: Purpose;
  readonly file: ReadFile;
  setup: RowSetup;
  outcomes: Outcomes;
}

/** The import worker: it holds one file, from reading to saving; ended, it leaves nothing behind. */
export function createImport(environment: Environment): ImportWorker {
  let session: Session | undefined;

  function current(): Session {
    assert(session, 'a file was read before');
    return session;
  }

  return {
    async read(file, customer, purpose, progress) {
      const mirror = new Mirror(environment.database, customer);
      await mirror.refresh();
      const takenNames = { has: (key: string) => mirror.hasName(key) };
      const read = await readFile(
        file,
        purpose,
        { domains: mirror.customer?.domains ?? [], takenNames },
        progress,
      );
      if (!read.ok) return read;
      const setup = setupOf(mirror, purpose, { products: [] });
      const outcomes = outcomesOf(read.value.rows, setup, mirror.ledger());
      session = { mirror, purpose, file: read.value, setup, outcomes };
      return ok(preview(session));
    },

    async choose(choices) {
      const open = current();
      // Before anything is awaited: a save that is asked for meanwhile goes by these choices.
      const setup = setupOf(open.mirror, open.purpose, choices);
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
        : saveBringIn(environment.database, open.mirror, open.file);
    },
  };
}

/** When bringing in, a name that the book has is an update. */
function setupOf(mirror: Mirror, purpose: Purpose, choices: ImportChoices): RowSetup {
  const isNew = purpose === 'upload-users';
  return { choices, isTaken: (userName) => isNew && mirror.hasName(userName) };
}

function preview({ file, setup: { choices }, outcomes, mirror, purpose }: Session): ImportPreview {
  const { good, faulty, short, seats } = outcomes;
  const updated =
    purpose === 'upload-users'
      ? 0
      : good.reduce((count, index) => count + (isThere(mirror, file, index) ? 1 : 0), 0);
  const foreign = foreignDomain(file.rows);
  return {
    file: file.name,
    encoding: file.encoding,
    delimiter: file.layout.delimiter,
    headingLine: file.layout.headingLine,
    columns: file.layout.columns,
    counts: { ...file.counts, faulty: faulty.length, updated, short: short.length },
    ...(foreign && { foreign }),
    seats,
    choices,
  };
}

function previewRows(open: Session, list: PreviewList, offset: number, limit: number): PreviewRow[] {
  const { file, setup, outcomes } = open;
  const faulty = new Set(outcomes.faulty);
  const short = new Set(outcomes.short);
  const indexes =
    list === 'all'
      ? Array.from(file.rows.keys()).slice(offset, offset + limit)
      : [...outcomes[list].slice(offset, offset + limit)];
  return indexes.flatMap((index) => {
    const row = file.rows[index];
    if (!row) return [];
    if (faulty.has(index)) return [previewRow(row, setup, 'left-out')];
    if (short.has(index)) return [previewRow(row, setup, 'short')];
    if (open.purpose === 'upload-users') return [previewRow(row, setup, 'create')];
    return [previewRow(row, setup, isThere(open.mirror, file, index) ? 'update' : 'add')];
  });
}

function isThere(mirror: Mirror, file: ReadFile, index: number): boolean {
  const userName = file.rows[index]?.user.userName;
  return userName !== undefined && mirror.userInBase(userNameKey(userName)) !== undefined;
}
