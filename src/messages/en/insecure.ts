/**
 * The one page that the hub shows over plain http from another machine, to a technician with a tablet and to
 * whoever runs the hub. Names in capitals are settings of the hub.
 */
export const insecure = {
  title: 'Seatbook opens only over https',
  what: 'This address is not encrypted. Your book is not here, and nothing in it has been lost.',
  why: 'On a connection without encryption a browser gives an app nothing to work offline with, and everybody on the network could read the users and passwords on their way. So Seatbook does not open here.',
  device: {
    heading: 'On a tablet or another computer',
    text: 'Ask whoever runs the hub for its address that begins with https://.',
    open: (address: string) => `Open ${address}`,
  },
  hub: {
    heading: 'If you run the hub',
    steps: (address: string) => [
      'Get a certificate for the name by which the devices find this machine, and its key, as PEM files. The devices have to trust it.',
      'Set SEATBOOK_TLS_CERT and SEATBOOK_TLS_KEY to the paths of the two files and start the hub again.',
      `Open ${address} on the devices.`,
    ],
    proxy:
      'If a proxy in front already speaks https, set SEATBOOK_PROXY to the proxy’s address and have it send the header X-Forwarded-Proto.',
    local: (address: string) => `On the machine of the hub itself, ${address} works without a certificate.`,
  },
};

export type Insecure = typeof insecure;
