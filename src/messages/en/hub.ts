import type { HubAccessProblemCode } from '../../core/hub/problem.ts';
import type { HubRole } from '../../core/hub/role.ts';
import type { Facts } from '../../core/result.ts';
import type { Formats } from '../format.ts';

/** How a device is let in to the hub of a team, and how an admin lets in others. */
export function hub(f: Formats) {
  const roles: Readonly<Record<HubRole, string>> = {
    admin: 'Admin',
    technician: 'Technician',
    reader: 'Reader',
  };
  const roleHints: Readonly<Record<HubRole, string>> = {
    admin: 'Does what a technician does, and lets devices in and out.',
    technician: 'Sees the customers of the hub and changes them.',
    reader: 'Sees the customers of the hub and changes nothing.',
  };
  const problems: Readonly<Record<HubAccessProblemCode, (facts: Facts) => string>> = {
    'hub-silent': () =>
      'The hub does not answer. Check the network of this device, and whether the hub is running; then try again.',
    'code-unknown': () =>
      'The hub does not know this code: it is mistyped, was used before, or is older than 15 minutes. Compare it, or have an admin make a new one.',
    'too-many': (facts) =>
      f.plural(Number(facts['minutes']), {
        one: 'Too many wrong codes. The hub takes the next one in # minute.',
        other: 'Too many wrong codes. The hub takes the next one in # minutes.',
      }),
    'signed-out': () =>
      'The hub lets this device in no more. Have an admin make a new code, and connect again.',
    role: () => 'Only an admin may do this.',
    'last-admin': () =>
      'This is the last admin. Without it nobody could let devices in, so make another admin first.',
    'hub-different': () =>
      'The hub and this app are of different ages and do not understand each other. Update the hub, then reload this page.',
  };
  return {
    heading: 'Hub',
    text: 'A hub keeps the book of a team: what one of you changes, all of you have.',
    roles,
    roleHints,
    problems,
    notDone: 'Nothing was changed',
    /** In Settings. */
    summary: {
      none: 'This device works on its own. A hub would keep one book for the whole team.',
      connected: (person: string, role: HubRole) => `Connected as ${person}, ${roles[role]}.`,
      signedOut: 'The hub lets this device in no more.',
      connect: 'Connect a hub',
      open: 'Hub and devices',
    },
    here: {
      heading: 'This device',
      looking: 'Looking for a hub at this address…',
      none: {
        heading: 'There is no hub at this address',
        text: 'This page comes from a server that only hands out the app. To share a book, run the hub of Seatbook on a computer of your own and open the address that it prints: it serves this app and keeps the book of the team.',
      },
      extension: {
        heading: 'The extension has no hub',
        text: 'A hub serves the app itself. Open the address of your hub in a tab and connect there.',
      },
      gone: {
        heading: 'This address is no hub any more',
        text: 'It still hands out the app, but no hub answers here. What waits stays on this device. Ask whoever runs the server.',
      },
      silent: 'The hub does not answer',
      silentText:
        'This device has no network, or the hub is not running. What waits goes out by itself as soon as it answers.',
    },
    connect: {
      heading: 'Connect a hub',
      text: 'An admin of the hub makes a code for you: under Settings, Hub and devices, Add a device. Type it here or scan its picture with the camera of this device.',
      byLink: 'The link has brought the code. Say who you are and what this device is called, then connect.',
      setupHeading: 'This hub has no admin yet',
      setupText:
        'When it was started, it printed a link for setting it up. Open that link here: the first device that does becomes the admin.',
      already:
        'This device is connected already, so the code was not used. To connect with another one, disconnect first.',
      code: 'Code',
      codeHint: 'Eight letters and digits, like ABCD-2345. It is good for one device, for 15 minutes.',
      person: 'Your name',
      personHint: 'So that the others see who changed what. It stands on confirmation sheets too.',
      device: 'Name of this device',
      deviceHint: 'By which you find it in the list, like “Tablet 3” or “Ada’s laptop”.',
      missing: {
        code: 'Type the code that an admin made.',
        person: 'Type your name.',
        device: 'Give this device a name.',
      },
      action: 'Connect',
      done: (person: string) => `Connected as ${person}.`,
      failed: 'Not connected',
    },
    connected: {
      address: 'Hub',
      person: 'Your name',
      role: 'Role',
      device: 'This device',
      since: 'Connected since',
    },
    signedOut: {
      heading: 'An admin has signed this device out',
      text: 'The hub takes and gives nothing here any more. What you see is as old as it says, and what waits stays here. With a new code from an admin it goes on where it was.',
    },
    disconnect: {
      action: 'Disconnect',
      heading: 'Disconnect this device from the hub?',
      text: 'It sends nothing to the hub and hears nothing from it until you connect it again with a new code. Its customers stay on this device as they are now.',
      waiting: (n: number) =>
        f.plural(n, {
          one: '# change that was not sent stays here and waits.',
          other: '# changes that were not sent stay here and wait.',
        }),
      list: 'In the list of devices it stays until an admin signs it out.',
      done: 'Disconnected. What waits stays here.',
    },
    devices: {
      heading: 'Devices',
      text: 'Every device that was let in. Sign out what was lost or is no longer used.',
      label: 'Devices of the team',
      name: 'Device',
      person: 'Person',
      role: 'Role',
      paired: 'Connected',
      seen: 'Last seen',
      state: 'State',
      commands: 'Commands',
      active: 'Signed in',
      revoked: (at: number) => `Signed out ${f.date(at)}`,
      thisOne: 'This device',
      never: 'Never',
      offline: 'The list of devices is at the hub and needs the network.',
      refresh: 'Refresh',
      revoke: 'Sign out',
      ask: {
        heading: (device: string) => `Sign out ${device}?`,
        text: 'The hub lets it in no more. Changes that wait on it stay there, and what it holds can still be read by whoever has it in their hands.',
        self: 'This is the device in your hands: you will need a new code from another admin.',
        done: (device: string) => `${device} is signed out.`,
      },
    },
    add: {
      action: 'Add a device',
      heading: 'Add a device',
      role: 'What may it do?',
      make: 'Make a code',
      another: 'Make another code',
      code: 'Code',
      how: (address: string) =>
        `Scan the picture with the camera of the device; or open ${address} there, go to Settings, Connect a hub, and type the code.`,
      picture: 'The link with the code, as a picture for a camera',
      left: (time: string) => `Good for one device, for ${time} more`,
      over: 'This code has expired.',
      arrived: (device: string, person: string) => `${device} of ${person} is connected.`,
      local:
        'This page is open at an address that only this computer knows. On other devices, the address of the hub in your network is needed instead: open this page there first.',
    },
    offline: {
      heading: 'Ready for offline',
      text: 'Choose the customers of the hub that you need where there is no network. They come whole onto this device.',
      getReady: 'Get ready',
      nobody: 'The hub has no customers yet.',
      needsNetwork:
        'To fetch customers, this device needs the network. What is here already works without it.',
      notChosen: 'Choose at least one customer.',
      getting: 'Fetching customers',
      stopped: 'Stopped. What has begun to come goes on by itself; no more is begun.',
      absent: 'Not on this device',
      own: 'This book keeps it itself: hand it to the hub at the customer.',
      coming: (here: number, all: number) => `Coming: ${f.number(here)} of ${f.number(all)} users`,
      complete: (n: number) => f.plural(n, { one: 'All here: # user', other: 'All here: # users' }),
      behind: 'Not the latest: the hub has changed it since. Get ready once more.',
      users: (n: number) => f.plural(n, { one: '# user', other: '# users' }),
      app: 'The app itself opens without a network.',
      noApp: 'The app itself is not kept by this browser yet: reload the page once while there is a network.',
      kept: 'The browser keeps what is here when space runs short.',
      notKept: 'The browser has not promised to keep what is here: ask it in Settings.',
    },
    /** Instead of commands at customers of the hub. */
    readerHeading: 'Your device only reads here',
    reader: 'You may look at this customer, but not change it: at the hub you are a reader.',
  };
}

export type Hub = ReturnType<typeof hub>;
