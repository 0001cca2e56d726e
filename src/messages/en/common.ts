import type { Source } from '../../core/directory/figure.ts';
import type { DeliveryState } from '../../core/outbox/delivery.ts';
import type { Formats } from '../format.ts';

/**
 * What every screen and part says.
 *
 * How an area is written: one file per language, each exporting one function of the same name that takes the
 * formats of its language and gives a plain object of strings and of functions of facts. The English file
 * is the type: the others declare it as their return type, so a key too few or too many does not compile.
 * `f.plural` picks the form and puts the number in the place of `#`. Each `all.ts` joins the areas.
 * English labels are Partner Center's where it has the thing; the screens' accessible names rest on them.
 */
export function common(f: Formats) {
  const sources: Readonly<Record<Source, string>> = {
    typed: 'typed in',
    file: 'from file',
    'carried-over': 'carried over',
    practice: 'practice',
    hub: 'from hub',
  };
  const states: Readonly<Record<DeliveryState, string>> = {
    queued: 'Queued',
    sending: 'Sending',
    unknown: 'Not known yet',
    acked: 'Waiting for confirmation',
    parked: 'Short of seats',
    done: 'Done',
    refused: 'Refused',
    discarded: 'Discarded',
    superseded: 'Replaced by a later change',
  };
  return {
    product: 'Seatbook',
    nav: {
      label: 'Main',
      skip: 'Skip to content',
      customers: 'Customers',
      queue: 'Queue',
      settings: 'Settings',
      waiting: (changes: number) =>
        f.plural(changes, { one: '# change is waiting', other: '# changes are waiting' }),
    },
    commands: {
      add: 'Add',
      back: 'Back',
      browse: 'Browse',
      cancel: 'Cancel',
      clear: 'Clear',
      clearSelection: 'Clear selection',
      close: 'Close',
      continue: 'Continue',
      copy: 'Copy',
      delete: 'Delete',
      discard: 'Discard',
      edit: 'Edit',
      exportCsv: 'Export CSV',
      first: 'First',
      last: 'Last',
      next: 'Next',
      no: 'No',
      previous: 'Previous',
      print: 'Print',
      remove: 'Remove',
      retry: 'Retry',
      save: 'Save',
      search: 'Search',
      selectAll: 'Select all',
      undo: 'Undo',
      yes: 'Yes',
    },
    field: {
      required: 'required',
      optional: 'optional',
    },
    table: {
      empty: 'Nothing to show',
      noMatches: 'Nothing matches',
      select: (row: string) => `Select ${row}`,
      selected: (n: number) => `${f.number(n)} selected`,
    },
    pager: {
      label: 'Pages',
      range: (from: number, to: number, total: number) =>
        `${f.number(from)}–${f.number(to)} of ${f.number(total)}`,
      perPage: 'Rows per page',
    },
    picker: {
      searching: 'Searching…',
      noMatches: 'Nothing found',
      clear: (label: string) => `Clear ${label}`,
      results: (n: number) => f.plural(n, { one: '# match', other: '# matches' }),
    },
    fileDrop: {
      orDrop: 'or drop a file here',
      letGo: 'Let go to choose this file',
      one: 'One file at a time, please.',
    },
    progress: {
      of: (done: number, total: number) => `${f.number(done)} of ${f.number(total)}`,
    },
    seats: {
      assigned: 'Assigned',
      queued: 'Queued',
      free: 'Free',
      over: 'Too many',
      total: 'Total',
      summary: (assigned: number, queued: number, free: number, total: number) =>
        `${f.number(assigned)} assigned, ${f.number(queued)} queued, ${f.number(free)} free of ${f.number(total)}`,
      overfull: (assigned: number, queued: number, over: number, total: number) =>
        `${f.number(assigned)} assigned, ${f.number(queued)} queued, ${f.number(over)} more than the ${f.number(total)} there are`,
    },
    kinds: {
      info: 'Information',
      success: 'Success',
      warning: 'Warning',
      error: 'Error',
    },
    states,
    stateCount: (state: DeliveryState, n: number) => `${states[state]}: ${f.number(n)}`,
    sources,
    /** Where a figure comes from and how old it is. */
    known: (source: Source, asOf: number, now: number) => `${sources[source]}, ${f.age(asOf, now)}`,
    asOf: (at: number) => `as of ${f.dateTime(at)}`,
    offline: 'Offline',
    online: 'Online',
    loading: 'Loading…',
    saving: 'Saving…',
    /** Asked for before something is done to many at once. */
    typedCount: {
      label: 'Number of users',
      hint: (n: number) => `These are many at once. Type ${f.number(n)} to show that all of them are meant.`,
      missing: (n: number) => `Type ${f.number(n)} first.`,
    },
    notSaved: 'Nothing was saved',
    wrong: {
      heading: 'Something went wrong',
      text: 'What you saved before is safe. Try again; if that does not help, reload the page.',
    },
    language: 'Language',
    theme: 'Appearance',
    themes: {
      system: 'Like the device',
      light: 'Light',
      dark: 'Dark',
    },
  };
}

export type Common = ReturnType<typeof common>;
