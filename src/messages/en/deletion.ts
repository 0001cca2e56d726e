import type { Formats } from '../format.ts';

/** Deleting users, and restoring those who were deleted. */
export function deletion(f: Formats) {
  return {
    tab: (n: number) => `Deleted users (${f.number(n)})`,
    heading: 'Deleted users',
    delete: {
      command: 'Delete user account',
      heading: (n: number) =>
        f.plural(n, { one: 'Delete # user account?', other: 'Delete # user accounts?' }),
      text: 'Their licenses are released, and nobody can sign in with these accounts any more. You have 30 days to restore a deleted user.',
      action: 'Delete',
    },
    columns: {
      deletedOn: 'Deleted on',
      daysLeft: 'Days left to restore',
      held: 'Licenses held before',
      status: 'Status',
    },
    days: (n: number) => f.plural(n, { one: '# day', other: '# days' }),
    noLicenses: 'No licenses',
    empty: {
      heading: 'Nobody was deleted in the last 30 days',
      text: 'Whoever is deleted stands here for 30 days and can be restored with licenses and contact details.',
    },
    selected: (n: number) => f.plural(n, { one: '# user selected', other: '# users selected' }),
    nobodySelected: 'Select users in the list first.',
    restore: {
      command: 'Restore',
      heading: (n: number) => f.plural(n, { one: 'Restore # user?', other: 'Restore # users?' }),
      text: 'Licenses come back as far as seats are free. The passwords stay what they were.',
      working: 'Looking what can come back…',
      back: (products: readonly string[]) => `Comes back with ${f.list(products)}`,
      backWithout: 'Comes back without licenses',
      missing: (products: readonly string[]) =>
        `Does not come back, since no seat is free or the user has no location: ${f.list(products)}`,
      taken: (name: string, bearer: string) =>
        `${f.quote(name)} belongs to ${bearer} now. Choose another name.`,
      newName: (person: string) => `New user name for ${person}`,
      leftOut: (n: number) =>
        f.plural(n, {
          one: '# user cannot be restored this way and is left out.',
          other: '# users cannot be restored this way and are left out.',
        }),
      nothing: 'Nobody of them can be restored this way.',
    },
  };
}

export type DeletionMessages = ReturnType<typeof deletion>;
