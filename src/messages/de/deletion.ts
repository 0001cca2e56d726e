import type { DeletionMessages } from '../en/deletion.ts';
import type { Formats } from '../format.ts';

export function deletion(f: Formats): DeletionMessages {
  return {
    tab: (n) => `Gelöschte Benutzer (${f.number(n)})`,
    heading: 'Gelöschte Benutzer',
    delete: {
      command: 'Benutzerkonto löschen',
      heading: (n) => f.plural(n, { one: '# Benutzerkonto löschen?', other: '# Benutzerkonten löschen?' }),
      text: 'Die Lizenzen werden frei, und niemand kann sich mit diesen Konten mehr anmelden. Sie haben 30 Tage zum Wiederherstellen eines gelöschten Benutzers.',
      action: 'Löschen',
    },
    columns: {
      deletedOn: 'Gelöscht am',
      daysLeft: 'Verbleibende Tage',
      held: 'Bisherige Lizenzen',
      status: 'Status',
    },
    days: (n) => f.plural(n, { one: '# Tag', other: '# Tage' }),
    noLicenses: 'Keine Lizenzen',
    empty: {
      heading: 'In den letzten 30 Tagen wurde niemand gelöscht',
      text: 'Wer gelöscht wird, steht hier 30 Tage lang und lässt sich mit Lizenzen und Kontaktdaten wiederherstellen.',
    },
    selected: (n) => f.plural(n, { one: '# Benutzer ausgewählt', other: '# Benutzer ausgewählt' }),
    nobodySelected: 'Wählen Sie zuerst Benutzer in der Liste aus.',
    restore: {
      command: 'Wiederherstellen',
      heading: (n) =>
        f.plural(n, { one: '# Benutzer wiederherstellen?', other: '# Benutzer wiederherstellen?' }),
      text: 'Lizenzen kommen zurück, soweit Plätze frei sind. Die Kennwörter bleiben, wie sie waren.',
      working: 'Es wird nachgesehen, was zurückkommen kann …',
      back: (products) => `Kommt zurück mit ${f.list(products)}`,
      backWithout: 'Kommt ohne Lizenzen zurück',
      missing: (products) =>
        `Kommt nicht zurück, weil kein Platz frei ist oder der Standort fehlt: ${f.list(products)}`,
      taken: (name, bearer) => `${f.quote(name)} gehört jetzt ${bearer}. Wählen Sie einen anderen Namen.`,
      newName: (person) => `Neuer Benutzername für ${person}`,
      leftOut: (n) =>
        f.plural(n, {
          one: '# Benutzer lässt sich so nicht wiederherstellen und bleibt weg.',
          other: '# Benutzer lassen sich so nicht wiederherstellen und bleiben weg.',
        }),
      nothing: 'So lässt sich keiner von ihnen wiederherstellen.',
    },
  };
}
