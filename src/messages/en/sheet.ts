import type { ActionKind } from '../../core/operations/action.ts';
import type { Formats } from '../format.ts';

/** The confirmation sheet, on the screen, on paper and as a file; and what actions are called wherever they are named. */
export function sheet(f: Formats) {
  const done: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Upload saved',
    'manage-licenses': 'Licenses updated',
    'delete-users': 'Deletion saved',
    'restore-users': 'Restore saved',
    'reset-passwords': 'Passwords reset',
  };
  const names: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Upload users',
    'manage-licenses': 'Manage licenses',
    'delete-users': 'Delete user accounts',
    'restore-users': 'Restore users',
    'reset-passwords': 'Reset passwords',
  };
  return {
    /** What a person did, with the file it came from. */
    action: (what: ActionKind, file: string | undefined) =>
      file === undefined ? names[what] : `${names[what]} from ${f.quote(file)}`,
    done,
    /** Nobody has to give a name; then the date alone says it. */
    author: (author: string, at: number) => (author === '' ? f.dateTime(at) : `${author}, ${f.dateTime(at)}`),
    waiting: (n: number) =>
      f.plural(n, {
        one: '# change waits in the queue and goes out by itself.',
        other: '# changes wait in the queue and go out by themselves.',
      }),
    refused: (n: number) =>
      f.plural(n, {
        one: '# change was refused; its reason stands beside it.',
        other: '# changes were refused; the reasons stand beside them.',
      }),
    settled: 'All changes are settled.',
    notYet: 'Recorded, not yet in Partner Center',
    notYetCount: (n: number) => `Recorded, not yet in Partner Center: ${f.number(n)}`,
    notYetText: (n: number) =>
      f.plural(n, {
        one: 'Changes of this customer are not sent by themselves: make # change in Partner Center by hand, then carry it over in the queue.',
        other:
          'Changes of this customer are not sent by themselves: make # changes in Partner Center by hand, then carry them over in the queue.',
      }),
    notYetAtHub: (n: number) =>
      f.plural(n, {
        one: 'The hub has # change of this sheet, Partner Center does not: make it there by hand, then carry it over in the queue.',
        other:
          'The hub has # changes of this sheet, Partner Center does not: make them there by hand, then carry them over in the queue.',
      }),
    carriedOver: (by: string, at: number) => `Carried over by ${by} on ${f.date(at)}`,
    leftOut: 'Left out',
    leftOutCount: (n: number) => `Left out: ${f.number(n)}`,
    summary: 'Summary',
    rows: 'Users on this sheet',
    columns: {
      password: 'Temporary password',
      assigned: 'Licenses to assign',
      revoked: 'Licenses to revoke',
      notRestored: 'Licenses not restored',
      state: 'Status',
      reason: 'Reason',
      line: 'Line in the file',
      partnerCenter: 'Partner Center',
    },
    /** In the place of the line number on a narrow card. */
    lineNumber: (line: number) => `Line ${f.number(line)}`,
    passwords:
      'The temporary passwords are kept on this device. Without a passphrase, whoever has a copy of its disk can read them.',
    missing: {
      heading: 'This sheet is not in the book',
      text: 'It may have been removed together with its customer, or belong to the book of another device.',
    },
    empty: 'There is nothing on this sheet.',
    exported: (file: string) => `Saved as ${f.quote(file)}.`,
    tooLong: (rows: number, most: number) =>
      `This sheet has ${f.number(rows)} rows; at most ${f.number(most)} are printed. Export it as CSV and print it from there.`,
    printedRows: (from: number, to: number, total: number) =>
      `Rows ${f.number(from)} to ${f.number(to)} of ${f.number(total)}`,
    /** The beginning of a file name; never a person's name. */
    fileName: 'confirmation-sheet',
  };
}

export type SheetMessages = ReturnType<typeof sheet>;
