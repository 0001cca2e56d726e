import type { Extension } from '../en/extension.ts';

export const extension: Extension = {
  action: 'Ouvrir Seatbook à côté de la page',
  openInTab: 'Ouvrir dans un onglet',
  keptText:
    'Il n’efface pas le livre lorsque l’espace vient à manquer. Supprimer l’extension du navigateur supprime aussi le livre.',
};
