import { productName } from '../../core/directory/product-lookup.ts';
import type { RefusalCode } from '../../core/operations/refusal.ts';
import type { Formats } from '../format.ts';

/** What did not go through, and what a person can choose. */
export function decisions(f: Formats) {
  const users = (n: number) => f.plural(n, { one: '# user', other: '# users' });
  const changes = (n: number) => f.plural(n, { one: '# change', other: '# changes' });
  const titles: Readonly<Record<RefusalCode, (product: string) => string>> = {
    'no-seats': (product) => `Short of seats: ${productName(product)}`,
    'unknown-product': (product) => `Product not owned: ${productName(product)}`,
    'name-taken': () => 'User name exists already',
    'no-location': () => 'Location is missing',
    'user-missing': () => 'User is no longer there',
    'restore-too-late': () => 'Deleted too long ago',
    'changed-since-seen': () => 'Changed by somebody else in the meantime',
    'not-permitted': () => 'Not permitted',
    'password-not-allowed': () => 'Temporary password not accepted',
  };
  return {
    heading: 'Needs a decision',
    text: 'These changes did not go through. Nothing is done about them until you choose.',
    cards: (customer: string) => `Decisions for ${customer}`,
    users,
    title: (reason: RefusalCode, product: string) => titles[reason](product),
    hints: {
      seats:
        'Choose who gets the free seats. The others keep their place and are offered as soon as a seat is free.',
      noneFree: 'No seat is free now. They keep their place and are offered as soon as one is.',
      product: 'Leave the product out, or try again when the customer owns it.',
      name: 'Give the new user another name, or give the licenses to the user who has the name already.',
      locationOfNew: 'Give the new users a location; licenses need one.',
      locationOfPresent: 'Give the user a location in Partner Center, then try again.',
      missing: 'Somebody may have deleted the user. Restore the user and try again, or drop the change.',
      tooLate: 'Add the user again; the deleted account cannot come back.',
      conflict: 'Choose what counts: what you wanted, or what is there now.',
      permission: 'Get the permission for the account, then try again.',
      password: 'Make another password and print the slip again: the printed one is void.',
    },
    dependents: (n: number) =>
      f.plural(n, {
        one: '# more change rests on this and goes with it.',
        other: '# more changes rest on this and go with it.',
      }),
    wanted: 'You wanted',
    seen: 'You saw',
    there: 'There now',
    held: {
      none: 'not assigned',
      all: 'assigned with all services',
      without: (services: readonly string[]) => `assigned without ${f.list(services)}`,
    },
    bearer: (name: string, products: readonly string[]) =>
      products.length > 0
        ? `There now: ${name}, with ${f.list(products)}`
        : `There now: ${name}, without licenses`,
    assign: (products: readonly string[]) => `Assign: ${f.list(products)}`,
    revoke: (products: readonly string[]) => `Revoke: ${f.list(products)}`,
    who: 'For whom',
    all: (n: number) => f.plural(n, { one: 'For # user', other: 'For all # users' }),
    some: (n: number, total: number) => `For ${f.number(n)} of ${users(total)}`,
    showAll: (n: number) => `Show all ${f.number(n)}`,
    showMore: 'Show more',
    choices: {
      mine: 'Use mine',
      theirs: 'Keep theirs',
      correct: 'Correct…',
      rename: 'Rename…',
      link: 'Link to existing user…',
      again: 'Try again',
      queue: (n: number) => f.plural(n, { one: 'Queue # change', other: 'Queue # changes' }),
      create: 'Create without it',
      leaveOut: 'Leave the product out',
      wait: 'Put on the waiting list',
      password: 'Make another password',
      drop: 'Drop…',
    },
    onlyFree: (n: number) => f.plural(n, { one: 'Only # seat is free.', other: 'Only # seats are free.' }),
    chooseOne: 'Choose one user: a name is for one only.',
    dropping: {
      heading: 'Drop these changes?',
      text: (n: number) =>
        f.plural(n, {
          one: '# change will not be done. It stays on its sheet with the reason.',
          other: '# changes will not be done. They stay on their sheets with the reason.',
        }),
      passwords: 'Temporary passwords on printed slips for new users among them are void then.',
      action: 'Drop',
    },
    linking: {
      heading: 'Link to the existing user?',
      text: 'Whoever has the name already gets the licenses that they lack. Nobody new is made.',
      passwords: 'The temporary password on the printed slip is void: the existing user keeps their own.',
      action: 'Link',
    },
    correcting: {
      heading: 'Correct',
      many: (n: number) => `What you choose here counts for ${users(n)}.`,
      same: 'The temporary passwords stay the same.',
      changeLicenses: 'Change the licenses too',
      licenses: 'Licenses',
      leave: 'Leave as it is',
      assign: 'Assign',
      revoke: 'Revoke',
      nothing: 'Nothing is changed yet.',
      action: 'Queue',
    },
    parked: (n: number) =>
      f.plural(n, { one: '# change waits for a seat now.', other: '# changes wait for seats now.' }),
    dropped: (n: number) => `${changes(n)} settled; nothing more is done about it.`,
    replacedBy: 'Changes of this sheet were done anew:',
    without: (products: readonly string[]) => `Left out on purpose: ${f.list(products)}.`,
    put: (n: number) =>
      f.plural(n, {
        one: '# refused change was put aside; its reason stands beside it.',
        other: '# refused changes were put aside; the reasons stand beside them.',
      }),
    toDecide: (n: number) =>
      f.plural(n, { one: '# change needs your decision', other: '# changes need your decision' }),
  };
}

export type DecisionMessages = ReturnType<typeof decisions>;
