import type { Formats } from '../format.ts';

/** New temporary passwords for users who are there. */
export function passwords(f: Formats) {
  return {
    reset: {
      command: 'Reset password',
      heading: (n: number) =>
        f.plural(n, { one: 'Reset the password of # user?', other: 'Reset the passwords of # users?' }),
      text: 'Each of them gets a new temporary password, which stands on the confirmation sheet. It counts as soon as the change has gone out; the old one is void then.',
      action: 'Reset',
    },
  };
}

export type PasswordMessages = ReturnType<typeof passwords>;
