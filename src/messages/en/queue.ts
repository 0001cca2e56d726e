import type { Formats } from '../format.ts';

/** What waits, what can be done about it, and what is behind it. */
export function queue(f: Formats) {
  const changes = (n: number) => f.plural(n, { one: '# change', other: '# changes' });
  return {
    text: 'Everything you save waits here until it is done. Nothing leaves the queue without a result.',
    syncNow: 'Sync now',
    /** Why nothing goes out for some time, and what to do. */
    stuck: {
      'sign-in': 'The hub does not let this device in. Connect it again: what waits then goes out by itself.',
      access: (customer: string) =>
        `The hub does not let this device change ${customer}: it is a reader’s, or the customer is no longer there. Ask an admin. What waits stays here.`,
      'too-old': (customer: string) =>
        `This app and the hub are of different ages, so nothing can be sent for ${customer}. Reload this page, or have the hub updated. What waits stays here.`,
      silent: (customer: string, since: number) =>
        `Nothing has come through for ${customer} since ${f.dateTime(since)}. It is tried again by itself; ${f.quote('Sync now')} tries at once.`,
      connect: 'Connect a hub',
    },
    elsewhere: 'Another tab of this browser sends. Look there, or close it.',
    offline: 'Offline. What waits goes out by itself as soon as the way is open.',
    noAnswer:
      'The hub does not answer. Check the network of this device, and whether the hub is running. What waits goes out by itself as soon as it answers.',
    sending: 'Sending',
    waiting: 'Waiting',
    finished: 'Finished',
    showMore: (n: number) => `Show more (${f.number(n)})`,
    empty: {
      heading: 'Nothing waits',
      text: 'What you save at a customer waits here until it has gone out.',
      toCustomers: 'Customers',
    },
    noneFinished: 'Nothing is finished yet.',
    changes,
    operations: (what: string) => `Changes: ${what}`,
    operationPages: (what: string) => `Pages of changes: ${what}`,
    sendFirst: 'Send this customer first',
    goesFirst: (customer: string) => `${customer} goes first now.`,
    pause: 'Pause sending',
    resume: 'Resume sending',
    paused: (n: number) =>
      f.plural(n, {
        one: 'Paused: # change stays here until you resume.',
        other: 'Paused: # changes stay here until you resume.',
      }),
    pausedBefore: 'Paused: what you save stays here until you resume.',
    retry: (n: number) => `Retry ${f.number(n)} refused`,
    stillRefused: (n: number) =>
      f.plural(n, {
        one: '# change was not queued: it does not fit what is there now and would be refused again.',
        other: '# changes were not queued: they do not fit what is there now and would be refused again.',
      }),
    replaces: 'In the place of refused changes',
    nothingSent: {
      offline: 'Offline: nothing was sent. What waits goes out by itself as soon as the way is open.',
      paused: 'Nothing was sent: sending is paused. Resume it below, at the customer.',
      nothing: 'Nothing to send.',
    },
    short: (n: number) =>
      f.plural(n, {
        one: '# change is short of a seat and stands aside.',
        other: '# changes are short of seats and stand aside.',
      }),
    noSeatYet: 'No seat is free yet. Revoke licenses or buy more, then queue them.',
    queueNow: 'Queue them now',
    queued: (n: number) => `${changes(n)} queued again.`,
    refused: (n: number) =>
      f.plural(n, {
        one: '# change was refused; the list below says why.',
        other: '# changes were refused; the list below says why.',
      }),
    unknown: (n: number) =>
      f.plural(n, {
        one: 'No answer came for # change. It is asked again; nothing is done twice.',
        other: 'No answer came for # changes. They are asked again; nothing is done twice.',
      }),
    byHand: 'Make these changes in Partner Center, then carry them over here.',
    discard: {
      heading: 'Discard these changes?',
      taken: (n: number) => `${changes(n)} will be taken back. Nothing of it has been sent.`,
      resting: 'These rest on it, in whole or in part, and go too:',
      passwords: 'Temporary passwords on printed sheets are void then.',
      done: (n: number) => `${changes(n)} discarded.`,
      looking: 'Looking what rests on it…',
    },
    carryOver: {
      action: 'Carry over',
      heading: 'Carry over',
      text: (n: number) =>
        f.plural(n, {
          one: '# change is written down as done, and the seats count from now on.',
          other: '# changes are written down as done, and the seats count from now on.',
        }),
      /** What is done at the hub. */
      atHub: (n: number) =>
        f.plural(n, {
          one: '# change is written down as carried over, here and at the hub, so that the whole team knows.',
          other:
            '# changes are written down as carried over, here and at the hub, so that the whole team knows.',
        }),
      shortStay: (n: number) =>
        f.plural(n, {
          one: '# change that is short of a seat stays.',
          other: '# changes that are short of seats stay.',
        }),
      tick: 'I did this in Partner Center',
      name: 'Your name',
      nameHint: 'It stands on the sheet with the date.',
      date: 'Date',
      done: (n: number) => `${changes(n)} carried over.`,
      left: (n: number) =>
        f.plural(n, {
          one: '# change does not fit what is there now and stays in the queue.',
          other: '# changes do not fit what is there now and stay in the queue.',
        }),
    },
    nothingDone: 'Nothing was changed',
  };
}

export type QueueMessages = ReturnType<typeof queue>;
