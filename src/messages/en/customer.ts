import type { Formats } from '../format.ts';

/** A customer's own page: what it owns, who is there, who is selected. */
export function customer(f: Formats) {
  const users = (n: number) => f.plural(n, { one: '# user', other: '# users' });
  return {
    tabs: {
      label: 'Customer',
      users: 'Users and licenses',
    },
    commands: {
      upload: 'Upload users',
      bringIn: 'Bring in who is there',
      manageLicenses: 'Manage licenses',
      edit: 'Edit customer',
      nobodySelected: 'Select users in the list first.',
    },
    sample: 'Sample customer',
    users,
    waitingUsers: (n: number) => `Changes wait for ${users(n)}`,
    /** The oldest of what is in the list. */
    oldest: (known: string) => `Oldest entry: ${known}`,
    recorded: {
      heading: 'Recorded, not yet in Partner Center',
      text: (n: number) =>
        f.plural(n, {
          one: '# change of this customer is recorded in this book and holds its seats. Carry it over in the queue once you have made it in Partner Center.',
          other:
            '# changes of this customer are recorded in this book and hold their seats. Carry them over in the queue once you have made them in Partner Center.',
        }),
      nothing:
        'What you change here is recorded in this book first. It is not in Partner Center until you carry it over.',
      /** What is done at the hub. */
      atHub: (n: number) =>
        f.plural(n, {
          one: '# change from this device is done at the hub. Carry it over in the queue once you have made it in Partner Center.',
          other:
            '# changes from this device are done at the hub. Carry them over in the queue once you have made them in Partner Center.',
        }),
      nothingAtHub:
        'What you change here goes to the hub, and the whole team sees it. It is not in Partner Center until somebody carries it over.',
    },
    short: (n: number) =>
      f.plural(n, {
        one: '# change is short of seats and stands aside. It holds no seat and can be queued once one is free.',
        other:
          '# changes are short of seats and stand aside. They hold no seats and can be queued once some are free.',
      }),
    toQueue: 'Open the queue',
    pools: {
      heading: 'Products and seats',
      none: 'No products have been entered, so no licenses can be assigned.',
      total: (n: number) => f.plural(n, { one: '# seat', other: '# seats' }),
      noneFree: 'No seat free',
      overfull: (n: number) => `${f.number(n)} too many`,
      knownTotal: (known: string) => `Total: ${known}`,
      knownAssigned: (known: string) => `Assigned: ${known}`,
      showAll: (n: number) => `Show all ${f.number(n)} products`,
      showFewer: 'Show fewer',
    },
    table: {
      label: 'Users',
      filter: 'Filter users by...',
      status: 'Status',
      noLicenses: 'No licenses',
      noLocation: 'None',
      onlyHere: 'Only here so far',
      noMatches: (text: string) => `Nobody matches ${f.quote(text)}.`,
    },
    selection: {
      label: 'Selected users',
      count: (n: number) => `Selected users (${f.number(n)})`,
      allMatching: (search: string) => (search ? `Everybody who matches ${f.quote(search)}` : 'Everybody'),
      selectAll: (n: number, filtered: boolean) =>
        filtered ? `Select all ${f.number(n)} that match` : `Select all ${f.number(n)}`,
    },
    empty: {
      heading: 'No users yet',
      text: 'Bring in who is there already from a file of Partner Center or Microsoft 365, so that nobody is made twice. Or upload the new users from the customer’s own spreadsheet.',
      uploadText: 'Upload the new users from the customer’s own spreadsheet.',
    },
  };
}

export type CustomerPage = ReturnType<typeof customer>;
