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
import type { Outcomes } from './outcomes.ts';
import { readFile } from './read-file.ts';
import type { ReadFile } from './read-file.ts';
import { saveBringIn } from './save-bring-in.ts';
import { saveUpload } from './save-upload.ts';

interface Session {
  readonly mirror: Mirror;
  readonly purpose: Purpose;
  readonly file: ReadFile;
  choices: ImportChoices;
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
      const choices: ImportChoices = { products: [] };
      const outcomes = outcomesOf(read.value.rows, choices, mirror.ledger());
      session = { mirror, purpose, file: read.value, choices, outcomes };
      return ok(preview(session));
    },

    async choose(choices) {
      const open = current();
      // Before anything is awaited: a save that is asked for meanwhile goes by these choices.
      open.choices = choices;
      await open.mirror.refresh();
      open.outcomes = outcomesOf(open.file.rows, choices, open.mirror.ledger());
      return preview(open);
    },

    rows: (list, offset, limit) => Promise.resolve(previewRows(current(), list, offset, limit)),

    save({ author }, progress) {
      const { mirror, purpose, file, choices } = current();
      return purpose === 'upload-users'
        ? saveUpload(environment, mirror, file, choices, author, progress)
        : saveBringIn(environment.database, mirror, file);
    },
  };
}

function preview({ file, choices, outcomes, mirror, purpose }: Session): ImportPreview {
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
  const { file, choices, outcomes } = open;
  const faulty = new Set(outcomes.faulty);
  const short = new Set(outcomes.short);
  const indexes =
    list === 'all'
      ? Array.from(file.rows.keys()).slice(offset, offset + limit)
      : [...outcomes[list].slice(offset, offset + limit)];
  return indexes.flatMap((index) => {
    const row = file.rows[index];
    if (!row) return [];
    if (faulty.has(index)) return [previewRow(row, choices, 'left-out')];
    if (short.has(index)) return [previewRow(row, choices, 'short')];
    if (open.purpose === 'upload-users') return [previewRow(row, choices, 'create')];
    return [previewRow(row, choices, isThere(open.mirror, file, index) ? 'update' : 'add')];
  });
}

function isThere(mirror: Mirror, file: ReadFile, index: number): boolean {
  const userName = file.rows[index]?.user.userName;
  return userName !== undefined && mirror.userInBase(userNameKey(userName)) !== undefined;
}
