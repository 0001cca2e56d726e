import type { Purpose } from '../../core/spreadsheet/column.ts';
import type { Formats } from '../format.ts';

/** How far an import has got. */
export type ImportStep = 'reading' | 'checking' | 'saving';

/** What becomes of a row of the file. */
export type ImportOutcome = 'create' | 'add' | 'update' | 'kept' | 'left-out' | 'short';

/** Reading a customer's spreadsheet: new users, or who is there now. */
export function importing(f: Formats) {
  const users = (n: number) => f.plural(n, { one: '# user', other: '# users' });
  const intro: Readonly<Record<Purpose, string>> = {
    'upload-users':
      'Choose the spreadsheet with the new users. You see what comes of every row before anything is saved.',
    'bring-in':
      'Choose a list of the users whom the customer has now. They are written down as they are; nothing is sent anywhere.',
  };
  const steps: Readonly<Record<ImportStep, string>> = {
    reading: 'Reading the file',
    checking: 'Checking the rows',
    saving: 'Saving',
  };
  const outcomes: Readonly<Record<ImportOutcome, string>> = {
    create: 'Will be created',
    add: 'Will be added',
    update: 'Will be updated',
    kept: 'Stays as it is: the book is newer',
    'left-out': 'Left out',
    short: 'Short of seats',
  };
  return {
    intro,
    file: {
      label: 'Excel-compatible .csv file',
      hint: 'CSV and text files in UTF-8 or Windows-1252, separated by commas, semicolons or tabs.',
      read: 'What is read',
      layouts:
        'The files of Partner Center, of “Add multiple users” in Microsoft 365 and of Microsoft Entra, and any list with a line of headings in English, French, German, Russian or Chinese.',
      needed:
        'Each user needs a user name and a display name. Other columns that are known are read as well.',
      licenses:
        'A column with licenses says who holds which product now: names or part numbers, joined by +.',
      another: 'Choose another file',
    },
    notTaken: 'This file cannot be read',
    notSaved: 'Nothing was saved',
    brokeOff: 'The import broke off. Nothing was saved; choose the file again.',
    maybeSaved: {
      heading: 'Saving was cut short',
      text: 'It may have been completed just before. Look whether the users are in the customer’s list before you choose the file again.',
    },
    answeredElsewhere: {
      heading: 'Who is there is known already',
      text: 'This customer answers by itself and says who is there; a list from a file would not hold. Upload new users instead.',
      back: 'Back to the customer',
    },
    steps,
    stepOf: (step: ImportStep, file: string) => `${steps[step]}: ${file}`,
    bytes: (done: number, total: number) => `${f.fileSize(done)} of ${f.fileSize(total)}`,
    counts: {
      label: 'What will happen',
      create: (n: number) => f.plural(n, { one: '# user will be created', other: '# users will be created' }),
      add: (n: number) => f.plural(n, { one: '# user will be added', other: '# users will be added' }),
      update: (n: number) => f.plural(n, { one: '# user will be updated', other: '# users will be updated' }),
      kept: (n: number) =>
        f.plural(n, {
          one: '# user stays as it is: the book is newer than the file',
          other: '# users stay as they are: the book is newer than the file',
        }),
      leftOut: (n: number) => f.plural(n, { one: '# row is left out', other: '# rows are left out' }),
      short: (n: number) =>
        f.plural(n, { one: '# user is short of a seat', other: '# users are short of seats' }),
      emptyLines: (n: number) =>
        f.plural(n, { one: '# empty line is skipped.', other: '# empty lines are skipped.' }),
    },
    foreign: {
      heading: 'Is this the right customer?',
      text: (domain: string, customer: string) =>
        `Most of the rows that are left out are in the domain ${domain}, which is not a domain of ${customer}.`,
      goTo: (customer: string) => `Go to ${customer}`,
    },
    forAll: {
      heading: 'For all users in this file',
      products: 'Products',
      noProducts:
        'No seats of any product are known for this customer. Enter them at the customer to give licenses here.',
      editCustomer: 'Edit customer',
      location: 'Location',
      locationHint: 'For rows that bring none. Licenses need a location.',
      free: (n: number) => f.plural(n, { one: '# free seat', other: '# free seats' }),
      change: (before: number, after: number) =>
        `Free seats: ${f.number(before)} before, ${f.number(after)} after`,
      short: (n: number, products: string) =>
        f.plural(n, {
          one: `Seats of ${products} fall short: # user at the end of the file goes without and is kept as short.`,
          other: `Seats of ${products} fall short: # users at the end of the file go without and are kept as short.`,
        }),
      shortNext: 'They are not created until you queue them, when seats are free.',
    },
    about: {
      heading: 'File',
      name: 'Name',
      encoding: 'Encoding',
      separator: 'Separator',
      separators: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' },
      headings: 'Headings',
      headingLine: (line: number) => `Line ${f.number(line)}`,
      rows: 'Rows',
    },
    columns: {
      heading: 'Columns',
      inFile: 'In the file',
      takenAs: 'Read as',
      unused: 'Not used',
      unusedText: 'These columns are not read. Nothing of them is saved.',
      allUsed: 'Every column is read.',
      unnamed: (index: number) => `Column ${f.number(index)}, without a heading`,
    },
    rows: {
      heading: 'Rows of the file',
      lists: {
        all: (n: number) => `All (${f.number(n)})`,
        faulty: (n: number) => `Left out (${f.number(n)})`,
        short: (n: number) => `Short (${f.number(n)})`,
      },
      line: 'Line',
      outcome: 'What happens',
      none: 'There are no rows in this list.',
    },
    outcomes,
    save: (n: number) => `Save ${users(n)}`,
    saveShort: (n: number) => `Save ${users(n)} as short`,
    nothingToSave: 'No row can be saved. Mend the file, then choose it again.',
    saved: (n: number) => `${users(n)} written down.`,
  };
}

export type Importing = ReturnType<typeof importing>;
