import type { SeatMessages } from '../en/seats.ts';

export const seats: SeatMessages = {
  tab: 'Licences',
  heading: 'Produits et places',
  all: 'Licences de tous les clients',
  columns: {
    customer: 'Client',
    product: 'Produit',
    partNumber: 'Référence',
    total: 'Total',
    assigned: 'Attribuées',
    queued: 'En file d’attente',
    free: 'Libres',
    unused: 'Inutilisées',
    usage: 'Utilisation',
    asOf: 'État au',
  },
  none: 'Aucun client n’a encore de produits. Ils se saisissent chez le client.',
  fileName: 'licences',
};
