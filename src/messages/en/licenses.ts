import type { Formats } from '../format.ts';

/** Assigning and revoking licenses of the selected users. */
export function licenses(f: Formats) {
  const of = (holders: number, users: number) => `${f.number(holders)} of ${f.number(users)}`;
  return {
    assignAndRevoke: 'Assign and revoke licenses',
    text: 'Tick a product to assign it to all selected users, clear it to revoke it from all of them. What you do not touch stays as it is for each user.',
    selectedUsers: 'Selected users',
    selected: (n: number) => f.plural(n, { one: '# user selected', other: '# users selected' }),
    more: (n: number) => `and ${f.number(n)} more`,
    nobody: {
      heading: 'Nobody is selected',
      text: 'Select users at the customer first, then come back.',
      back: 'Select users',
    },
    noProducts: {
      heading: 'No licenses are known',
      text: 'Enter the products that the customer owns, or bring in who has which license.',
    },
    product: 'Product',
    assigned: 'Assigned',
    available: 'Available licenses',
    /** In a narrow cell. */
    holders: of,
    asItIs: {
      none: 'No selected user has it',
      some: (holders: number, users: number) => `${of(holders, users)} users have it; each stays as is`,
      all: (users: number) =>
        f.plural(users, { one: 'The selected user has it', other: 'All # users have it' }),
    },
    wished: {
      assign: (users: number) =>
        f.plural(users, { one: 'To be assigned to # user', other: 'To be assigned to all # users' }),
      revoke: (users: number) =>
        f.plural(users, { one: 'To be revoked from # user', other: 'To be revoked from all # users' }),
    },
    seatsChange: (before: number, after: number) => `${f.number(before)} → ${f.number(after)}`,
    seatsChangeTold: (before: number, after: number) =>
      `${f.number(before)} before, ${f.number(after)} after`,
    notOwned: 'No seats known',
    plan: {
      heading: 'What will happen',
      nothing: 'Tick or clear a product to see what will happen.',
      working: 'Working it out…',
      changed: (n: number) => f.plural(n, { one: '# user changes', other: '# users change' }),
      unchanged: (n: number) =>
        f.plural(n, { one: '# user has it so already', other: '# users have it so already' }),
      short: (n: number) =>
        f.plural(n, {
          one: '# user is short of a seat and is kept as short',
          other: '# users are short of seats and are kept as short',
        }),
      leftOut: (n: number) =>
        f.plural(n, {
          one: '# user cannot take it and is left out',
          other: '# users cannot take it and are left out',
        }),
      shortOf: (n: number, product: string) =>
        f.plural(n, {
          one: `${product}: # seat is missing. It can be queued later, when a seat is free.`,
          other: `${product}: # seats are missing. They can be queued later, when seats are free.`,
        }),
      who: 'Who cannot, and why',
      nothingToSave: 'Nothing would change.',
    },
  };
}

export type LicensesMessages = ReturnType<typeof licenses>;
