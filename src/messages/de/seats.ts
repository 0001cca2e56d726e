import type { SeatMessages } from '../en/seats.ts';

export const seats: SeatMessages = {
  tab: 'Lizenzen',
  heading: 'Produkte und Plätze',
  all: 'Lizenzen aller Kunden',
  columns: {
    customer: 'Kunde',
    product: 'Produkt',
    partNumber: 'Artikelnummer',
    total: 'Gesamt',
    assigned: 'Zugewiesen',
    queued: 'In der Warteschlange',
    free: 'Frei',
    unused: 'Ungenutzt',
    usage: 'Nutzung',
    asOf: 'Stand',
  },
  none: 'Noch hat kein Kunde Produkte. Sie werden beim Kunden eingetragen.',
  fileName: 'lizenzen',
};
