import type { PracticeMode } from '../../core/directory/practice-mode.ts';
import type { Formats } from '../format.ts';

/** What frames every screen: titles, how sending is going, and what keeps the book from being used. */
export function shell(f: Formats) {
  const waiting = (n: number) => f.plural(n, { one: '# change waiting', other: '# changes waiting' });
  const modes: Readonly<Record<PracticeMode, string>> = {
    offline: 'Offline',
    online: 'Online',
    refuses: 'Refuses',
  };
  const modeHints: Readonly<Record<PracticeMode, string>> = {
    offline: 'As in a cellar without a network: everything waits in the queue.',
    online: 'The queue goes out by itself.',
    refuses: 'Everything that is sent is refused with a reason.',
  };
  return {
    /** Of the window; no person’s name is ever in it. */
    title: (view: string) => `${view} - Seatbook`,
    titles: {
      customers: 'Customers',
      'add-customer': 'Add customer',
      'edit-customer': 'Edit customer',
      authority: 'Where it is kept',
      customer: 'Users and licenses',
      'upload-users': 'Upload users',
      'bring-in': 'Bring in who is there',
      'manage-licenses': 'Manage licenses',
      'deleted-users': 'Deleted users',
      licenses: 'Licenses',
      'all-licenses': 'Licenses of all customers',
      sheet: 'Confirmation sheet',
      queue: 'Queue',
      settings: 'Settings',
      hub: 'Hub',
      'not-found': 'Nothing is here',
    },
    status: {
      offline: 'Offline',
      offlineWaiting: (n: number) => `Offline, ${waiting(n)}`,
      offlinePaused: (n: number) =>
        `Offline, ${f.plural(n, { one: '# change paused', other: '# changes paused' })}`,
      noAnswer: (n: number) => (n > 0 ? `The hub does not answer, ${waiting(n)}` : 'The hub does not answer'),
      waiting,
      sending: (done: number, total: number) => `Sending ${f.number(done)} of ${f.number(total)}`,
      /** A fault; it is tried again every minute. */
      stopped: 'Sending has stopped, trying again',
      /** Nothing has worked there since then. */
      stuck: (customer: string, since: number) => `Stuck since ${f.dateTime(since)}: ${customer}`,
      /** Nothing waits, but nothing comes from there any more. */
      signedOut: 'Signed out of the hub',
      /** The hub does not let this device in. */
      signIn: (n: number) =>
        f.plural(n, { one: 'Connect to send # change', other: 'Connect to send # changes' }),
      /** The hub does not let this device change it. */
      access: (customer: string) => `Not allowed to change ${customer}`,
      tooOld: (customer: string) => `Needs an update: ${customer}`,
      /** Kept here because a person asked for it. */
      paused: (n: number) => f.plural(n, { one: '# change paused', other: '# changes paused' }),
      recorded: (n: number) =>
        f.plural(n, { one: '# change to carry over', other: '# changes to carry over' }),
      /** Done in Partner Center by hand; the hub does not know that it is. */
      toTell: (n: number) =>
        f.plural(n, {
          one: '# carried-over change to tell the hub',
          other: '# carried-over changes to tell the hub',
        }),
      both: (one: string, other: string) => `${one}, ${other}`,
      short: (n: number) =>
        f.plural(n, { one: '# change short of seats', other: '# changes short of seats' }),
      allSent: 'All sent',
      /** Nobody who could be sent anything. */
      nothing: 'Nothing to send',
      elsewhere: (n: number) => `Another tab is sending, ${waiting(n)}`,
    },
    practice: {
      label: 'Practice',
      about: 'How the other side of the sample customers behaves. Real customers are not touched by it.',
      modes,
      hints: modeHints,
    },
    update: {
      heading: 'A newer version is ready',
      text: 'Your book stays as it is. Save what you are typing first: the page reloads.',
      now: 'Update now',
    },
    lost: {
      reload: 'Reload',
      problems: {
        'newer-schema': {
          heading: 'A newer version has opened this book',
          text: 'This tab still runs the version before and must not write any more. Nothing is lost: reload to go on with the newer one.',
        },
        blocked: {
          heading: 'Other tabs keep the book closed',
          text: 'Seatbook is open in another tab with an older version. Close all other tabs of Seatbook; this one then goes on by itself.',
        },
        vanished: {
          heading: 'The book was taken away from this page',
          text: 'The data of this address was cleared, or the browser lost its storage. Reload first. If the book is empty then, it is gone from this device: open Settings and restore your last backup. What had been sent is safe with its authority.',
        },
        replaced: {
          heading: 'A backup was restored in another tab',
          text: 'This tab shows the book from before. Reload to go on with the restored one.',
        },
        unavailable: {
          heading: 'This browser gives no storage',
          text: 'The book cannot be opened here. Leave private browsing, allow this address to store data, free some space on the device, then reload.',
        },
      },
    },
    notFound: {
      text: 'This address leads nowhere. Perhaps what was here has been removed.',
      toCustomers: 'Go to the customers',
    },
  };
}

export type Shell = ReturnType<typeof shell>;
