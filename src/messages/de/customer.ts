import type { CustomerPage } from '../en/customer.ts';
import type { Formats } from '../format.ts';

export function customer(f: Formats): CustomerPage {
  const users = (n: number) => f.plural(n, { one: '# Benutzer', other: '# Benutzer' });
  return {
    tabs: {
      label: 'Kunde',
      users: 'Benutzer und Lizenzen',
    },
    commands: {
      upload: 'Benutzer hochladen',
      bringIn: 'Vorhandene Benutzer übernehmen',
      manageLicenses: 'Lizenzen verwalten',
      edit: 'Kunden bearbeiten',
      nobodySelected: 'Wählen Sie zuerst Benutzer in der Liste aus.',
    },
    sample: 'Beispielkunde',
    users,
    waitingUsers: (n) => `Änderungen warten für ${users(n)}`,
    oldest: (known) => `Ältester Eintrag: ${known}`,
    recorded: {
      heading: 'Erfasst, noch nicht im Partner Center',
      text: (n) =>
        f.plural(n, {
          one: '# Änderung dieses Kunden ist in diesem Buch erfasst und hält ihre Plätze. Übertragen Sie sie in der Warteschlange, sobald Sie sie im Partner Center vorgenommen haben.',
          other:
            '# Änderungen dieses Kunden sind in diesem Buch erfasst und halten ihre Plätze. Übertragen Sie sie in der Warteschlange, sobald Sie sie im Partner Center vorgenommen haben.',
        }),
      nothing:
        'Was Sie hier ändern, wird zuerst in diesem Buch erfasst. Im Partner Center ist es erst, wenn Sie es übertragen.',
      atHub: (n) =>
        f.plural(n, {
          one: '# Änderung von diesem Gerät ist am Hub erledigt. Übertragen Sie sie in der Warteschlange, sobald Sie sie in Partner Center vorgenommen haben.',
          other:
            '# Änderungen von diesem Gerät sind am Hub erledigt. Übertragen Sie sie in der Warteschlange, sobald Sie sie in Partner Center vorgenommen haben.',
        }),
      nothingAtHub:
        'Was Sie hier ändern, geht an den Hub, und das ganze Team sieht es. In Partner Center ist es erst, wenn jemand es überträgt.',
    },
    short: (n) =>
      f.plural(n, {
        one: 'Für # Änderung fehlt ein Platz; sie steht beiseite. Sie hält keinen Platz und kann eingereiht werden, sobald einer frei ist.',
        other:
          'Für # Änderungen fehlen Plätze; sie stehen beiseite. Sie halten keine Plätze und können eingereiht werden, sobald welche frei sind.',
      }),
    toQueue: 'Warteschlange öffnen',
    pools: {
      heading: 'Produkte und Plätze',
      none: 'Es sind keine Produkte eingetragen, daher lassen sich keine Lizenzen zuweisen.',
      total: (n) => f.plural(n, { one: '# Platz', other: '# Plätze' }),
      noneFree: 'Kein Platz frei',
      overfull: (n) => `${f.number(n)} zu viel`,
      knownTotal: (known) => `Gesamt: ${known}`,
      knownAssigned: (known) => `Zugewiesen: ${known}`,
      showAll: (n) => `Alle ${f.number(n)} Produkte anzeigen`,
      showFewer: 'Weniger anzeigen',
    },
    table: {
      label: 'Benutzer',
      filter: 'Benutzer filtern nach...',
      status: 'Status',
      noLicenses: 'Keine Lizenzen',
      noLocation: 'Keiner',
      onlyHere: 'Bisher nur hier',
      noMatches: (text) => `Niemand passt zu ${f.quote(text)}.`,
    },
    selection: {
      label: 'Ausgewählte Benutzer',
      count: (n) => `Ausgewählte Benutzer (${f.number(n)})`,
      allMatching: (search) => (search ? `Alle, die zu ${f.quote(search)} passen` : 'Alle'),
      selectAll: (n, filtered) =>
        filtered ? `Alle ${f.number(n)} Treffer auswählen` : `Alle ${f.number(n)} auswählen`,
    },
    empty: {
      heading: 'Noch keine Benutzer',
      text: 'Übernehmen Sie zuerst aus einer Datei des Partner Centers oder von Microsoft 365, wer schon da ist, damit niemand doppelt angelegt wird. Oder laden Sie die neuen Benutzer aus der Tabelle des Kunden hoch.',
      uploadText: 'Laden Sie die neuen Benutzer aus der Tabelle des Kunden hoch.',
    },
  };
}
