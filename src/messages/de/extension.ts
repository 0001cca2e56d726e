import type { Extension } from '../en/extension.ts';

export const extension: Extension = {
  action: 'Seatbook neben der Seite öffnen',
  openInTab: 'In einem Tab öffnen',
  keptText:
    'Er löscht das Buch nicht, wenn der Speicher knapp wird. Wer die Erweiterung aus dem Browser entfernt, entfernt das Buch mit ihr.',
};
