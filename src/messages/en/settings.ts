import type { Formats } from '../format.ts';

/** What a person sets, and what this device says about the book. */
export function settings(f: Formats) {
  return {
    saved: 'Saved',
    display: 'Display',
    languageHint: 'Customers get what they read in their own language.',
    you: 'You',
    author: 'Your name',
    authorHint: 'Stands on confirmation sheets, and at what you carry over.',
    storage: {
      heading: 'This book on this device',
      kept: 'The browser keeps this book',
      keptText:
        'It does not clear the book away when space runs short. It goes only if you clear the data of this address yourself.',
      notKept: 'The browser has not promised to keep this book',
      notKeptText:
        'When space on the device runs short, it may clear the book away, with changes that were not sent. Browsers promise more readily once the app is installed or bookmarked and in use.',
      unknown: 'This browser does not say whether it keeps this book',
      unknownText: 'Send or carry over what waits before you leave the device for long.',
      ask: 'Ask the browser to keep it',
      refused: 'The browser did not promise it this time.',
      used: (size: string) => `It takes ${size} here.`,
      address: 'Address of this book',
      addressText:
        'The book belongs to this address in this browser. Under another address or port, in another browser or profile, there is another book.',
      readable:
        'No passphrase protects this book yet: whoever copies the disk of this device can read it, temporary passwords included. Encrypt the disk, and lock the device when you leave it.',
    },
    samples: {
      heading: 'Sample data',
      none: 'There are no sample customers in this book.',
      some: (n: number) =>
        f.plural(n, {
          one: '# sample customer is in this book. It answers through practice and never reaches Partner Center.',
          other:
            '# sample customers are in this book. They answer through practice and never reach Partner Center.',
        }),
    },
    about: {
      heading: 'About',
      version: (version: string) => `Seatbook ${version}`,
      text: 'The offline book of customers, users and license seats.',
    },
  };
}

export type Settings = ReturnType<typeof settings>;
