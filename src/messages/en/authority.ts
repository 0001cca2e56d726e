import type { AuthorityProblemCode } from '../../core/hub/authority-problem.ts';
import type { HubAccessProblemCode } from '../../core/hub/problem.ts';
import type { Facts } from '../../core/result.ts';
import type { Formats } from '../format.ts';

/** Who has the last word about a customer, and how that is changed. */
export function authority(f: Formats) {
  const users = (n: number) => f.plural(n, { one: '# user', other: '# users' });
  const changes = (n: number) => f.plural(n, { one: '# change', other: '# changes' });
  const problems: Readonly<
    Record<Exclude<AuthorityProblemCode, HubAccessProblemCode> | 'role', (facts: Facts) => string>
  > = {
    role: () =>
      'This device may only read at the hub. To change something, disconnect it, have an admin make a code for a technician, and connect it again with that code.',
    'customer-gone': () => 'This customer is no longer what it was here. Open it again from the list.',
    'customer-there': () => 'The hub has this customer by now. Compare it with what this book says.',
    'customer-unknown': () => 'The hub does not have this customer any more.',
    'book-moved-on': () => 'Something of this customer changed meanwhile. Look at this page again.',
    'too-large': () => 'This customer is larger than the hub takes at once.',
  };
  return {
    kept: { book: 'Kept in this book', hub: 'Kept at the hub' },
    change: 'Change…',
    heading: 'Where this customer is kept',
    text: 'One place has the last word about a customer. Changing it sends nothing by itself and needs this page.',
    problems,
    notDone: 'Nothing was changed',
    connectFirst: {
      heading: 'This device is not connected to a hub',
      text: 'A hub keeps one book for the whole team. Connect to it, then come back.',
    },
    sample: 'A sample customer stays on this device. It never goes to a hub.',
    looking: 'Asking the hub which customers it has…',
    retry: 'Ask again',
    toHub: {
      heading: 'Keep it at the hub',
      text: 'The whole team then works on this customer together, and the hub has the last word.',
      match: (name: string, n: number) => `The hub has ${f.quote(name)} with ${users(n)}`,
      matchHint:
        'A customer there shares a domain or the name with this one. Compare first: nothing is sent.',
      compare: 'Compare',
      beginning:
        'Handing this customer to the hub. A large one takes some minutes over a slow line; leave this page open.',
      begin: (n: number) =>
        f.plural(n, {
          one: 'The hub takes over # user and the licenses from this book.',
          other: 'The hub takes over # users and the licenses from this book.',
        }),
      none: 'The hub has no customer of this name or these domains.',
      beginAnyway: 'If none of these is this customer, it can begin there.',
      waiting: (n: number) => `${changes(n)} that wait here stay in the queue and go to the hub afterwards.`,
      beginAction: 'Begin at the hub',
      done: 'This customer is kept at the hub now.',
    },
    differences: {
      heading: 'Differences',
      text: 'Users are taken for the same when their user names are. What the hub says counts from then on.',
      none: 'The book and the hub say the same.',
      same: (n: number) => `The same: ${f.number(n)}`,
      kinds: {
        onlyHere: (n: number) => `Only in this book: ${f.number(n)}`,
        onlyThere: (n: number) => `Only at the hub: ${f.number(n)}`,
        different: (n: number) => `Different: ${f.number(n)}`,
      },
      onlyHereHint: 'They are no longer listed afterwards. Changes that wait for them are refused.',
      fields: 'What differs',
      seats: 'Products whose seats differ',
      product: 'Product',
      here: 'In this book',
      there: 'At the hub',
      seatsOf: (total: number, assigned: number) => `${f.number(assigned)} of ${f.number(total)} assigned`,
      noPool: 'not there',
      link: 'Take what the hub says',
      list: 'Users who differ',
    },
    toBook: {
      heading: 'Keep it in this book',
      text: (at: number | undefined) =>
        at === undefined
          ? 'Nothing has been taken from the hub yet, so this book would begin empty.'
          : `What was last taken from the hub, on ${f.dateTime(at)}, is what this book goes on with. The hub keeps its own and is told nothing.`,
      waiting: (n: number) => `${changes(n)} that wait stay in the queue, to be carried over by hand.`,
      others:
        'What colleagues did at the hub may not be in Partner Center yet. This book does not mark it any more: agree with them who carries it over before you go on.',
      onItsWay: {
        heading: (n: number) =>
          f.plural(n, {
            one: '# change was sent, and what came of it is not known here',
            other: '# changes were sent, and what came of them is not known here',
          }),
        text: 'The hub may have recorded them or not. If the hub can still be reached, sync in the queue first. Otherwise they stay in the queue as recorded, not yet in Partner Center. If others go on working with the hub, agree with them who carries these over.',
        tick: (n: number) =>
          f.plural(n, {
            one: 'I see to it that # change is carried over once',
            other: 'I see to it that # changes are carried over once',
          }),
      },
      action: 'Keep it in this book',
      done: 'This customer is kept in this book now.',
    },
    partial: {
      heading: 'Not all of this customer is here yet',
      text: (n: number, isNew: boolean) =>
        isNew
          ? `${users(n)} have come from the hub so far. They are listed once all are there.`
          : `${users(n)} have come from the hub so far; the rest comes with the next turn. The list shows what was there before.`,
    },
    history: {
      heading: 'The history at the hub is not the one this device knows',
      text: 'The hub was restored from a backup, or its records were changed. What this device had done there is asked for again: what the hub knows stays as it is, what it has lost is done once more. Changes by other devices come back when those reach the hub. Compare your confirmation sheets since the last days with the list; ask whoever runs the hub what happened.',
      seen: 'I have seen this',
    },
    atHub: {
      heading: 'At the hub, not on this device',
      text: 'Customers that your team keeps at the hub.',
      users,
      takeIn: 'Take in',
      takenIn: (name: string) => `${f.quote(name)} is being fetched from the hub.`,
    },
  };
}

export type AuthorityMessages = ReturnType<typeof authority>;
