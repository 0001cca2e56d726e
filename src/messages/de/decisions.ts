import { productName } from '../../core/directory/product-lookup.ts';
import type { DecisionMessages } from '../en/decisions.ts';
import type { Formats } from '../format.ts';

export function decisions(f: Formats): DecisionMessages {
  const users = (n: number) => f.plural(n, { one: '# Benutzer', other: '# Benutzer' });
  const titles: Readonly<Record<Parameters<DecisionMessages['title']>[0], (product: string) => string>> = {
    'no-seats': (product) => `Zu wenige Lizenzen: ${productName(product)}`,
    'unknown-product': (product) => `Produkt nicht vorhanden: ${productName(product)}`,
    'name-taken': () => 'Benutzername gibt es schon',
    'no-location': () => 'Standort fehlt',
    'user-missing': () => 'Benutzer gibt es nicht mehr',
    'restore-too-late': () => 'Vor zu langer Zeit gelöscht',
    'changed-since-seen': () => 'Inzwischen von jemand anderem geändert',
    'not-permitted': () => 'Nicht erlaubt',
    'password-not-allowed': () => 'Temporäres Kennwort nicht angenommen',
  };
  return {
    heading: 'Entscheidung nötig',
    text: 'Diese Änderungen sind nicht durchgegangen. Damit geschieht nichts, bis Sie gewählt haben.',
    cards: (customer) => `Entscheidungen für ${customer}`,
    users,
    title: (reason, product) => titles[reason](product),
    hints: {
      seats:
        'Wählen Sie, wer die freien Lizenzen bekommt. Die anderen behalten ihren Platz und werden angeboten, sobald eine frei ist.',
      noneFree:
        'Gerade ist keine Lizenz frei. Alle behalten ihren Platz und werden angeboten, sobald eine frei ist.',
      product: 'Lassen Sie das Produkt weg, oder versuchen Sie es wieder, wenn der Kunde es besitzt.',
      name: 'Geben Sie dem neuen Benutzer einen anderen Namen, oder geben Sie die Lizenzen dem Benutzer, der den Namen schon hat.',
      locationOfNew: 'Geben Sie den neuen Benutzern einen Standort; Lizenzen brauchen einen.',
      locationOfPresent:
        'Geben Sie dem Benutzer im Partner Center einen Standort, und versuchen Sie es dann wieder.',
      missing:
        'Vielleicht hat jemand den Benutzer gelöscht. Stellen Sie ihn wieder her und versuchen Sie es noch einmal, oder verwerfen Sie die Änderung.',
      tooLate: 'Fügen Sie den Benutzer neu hinzu; das gelöschte Konto kommt nicht mehr zurück.',
      conflict: 'Wählen Sie, was gilt: was Sie wollten, oder was jetzt da ist.',
      permission: 'Besorgen Sie dem Konto die Berechtigung, und versuchen Sie es dann wieder.',
      password:
        'Erzeugen Sie ein anderes Kennwort und drucken Sie den Zettel neu: Der gedruckte ist ungültig.',
    },
    dependents: (n) =>
      f.plural(n, {
        one: '# weitere Änderung baut darauf auf und geht mit.',
        other: '# weitere Änderungen bauen darauf auf und gehen mit.',
      }),
    wanted: 'Sie wollten',
    seen: 'Sie sahen',
    there: 'Jetzt',
    held: {
      none: 'nicht zugewiesen',
      all: 'mit allen Diensten zugewiesen',
      without: (services) => `zugewiesen ohne ${f.list(services)}`,
    },
    bearer: (name, products) =>
      products.length > 0 ? `Jetzt: ${name}, mit ${f.list(products)}` : `Jetzt: ${name}, ohne Lizenzen`,
    assign: (products) => `Zuweisen: ${f.list(products)}`,
    revoke: (products) => `Widerrufen: ${f.list(products)}`,
    who: 'Für wen',
    all: (n) => f.plural(n, { one: 'Für # Benutzer', other: 'Für alle # Benutzer' }),
    some: (n, total) => `Für ${f.number(n)} von ${users(total)}n`,
    showAll: (n) => `Alle ${f.number(n)} anzeigen`,
    showMore: 'Mehr anzeigen',
    choices: {
      mine: 'Meine übernehmen',
      theirs: 'Vorhandenes behalten',
      correct: 'Korrigieren…',
      rename: 'Umbenennen…',
      link: 'Mit vorhandenem Benutzer verknüpfen…',
      again: 'Noch einmal versuchen',
      queue: (n) =>
        f.plural(n, {
          one: '# Änderung in die Warteschlange',
          other: '# Änderungen in die Warteschlange',
        }),
      create: 'Ohne dieses Produkt anlegen',
      leaveOut: 'Produkt weglassen',
      wait: 'Auf die Warteliste',
      password: 'Anderes Kennwort erzeugen',
      drop: 'Verwerfen…',
    },
    onlyFree: (n) => f.plural(n, { one: 'Nur # Lizenz ist frei.', other: 'Nur # Lizenzen sind frei.' }),
    chooseOne: 'Wählen Sie einen Benutzer: Ein Name ist nur für einen.',
    dropping: {
      heading: 'Diese Änderungen verwerfen?',
      text: (n) =>
        f.plural(n, {
          one: '# Änderung wird nicht gemacht. Sie bleibt mit dem Grund auf ihrem Blatt.',
          other: '# Änderungen werden nicht gemacht. Sie bleiben mit dem Grund auf ihren Blättern.',
        }),
      passwords: 'Temporäre Kennwörter auf gedruckten Zetteln für neue Benutzer darunter sind dann ungültig.',
      action: 'Verwerfen',
    },
    linking: {
      heading: 'Mit vorhandenem Benutzer verknüpfen?',
      text: 'Wer den Namen schon hat, bekommt die Lizenzen, die noch fehlen. Es wird niemand neu angelegt.',
      passwords:
        'Das temporäre Kennwort auf dem gedruckten Zettel ist ungültig: Der vorhandene Benutzer behält seines.',
      action: 'Verknüpfen',
    },
    correcting: {
      heading: 'Korrigieren',
      many: (n) => `Was Sie hier wählen, gilt für ${users(n)}.`,
      same: 'Die temporären Kennwörter bleiben dieselben.',
      changeLicenses: 'Auch die Lizenzen ändern',
      licenses: 'Lizenzen',
      leave: 'So lassen',
      assign: 'Zuweisen',
      revoke: 'Widerrufen',
      nothing: 'Noch ist nichts geändert.',
      action: 'In die Warteschlange',
    },
    parked: (n) =>
      f.plural(n, {
        one: '# Änderung wartet jetzt auf eine Lizenz.',
        other: '# Änderungen warten jetzt auf Lizenzen.',
      }),
    dropped: (n) =>
      f.plural(n, {
        one: '# Änderung erledigt; damit geschieht nichts mehr.',
        other: '# Änderungen erledigt; damit geschieht nichts mehr.',
      }),
    replacedBy: 'Änderungen dieses Blatts wurden neu gemacht:',
    without: (products) => `Absichtlich weggelassen: ${f.list(products)}.`,
    put: (n) =>
      f.plural(n, {
        one: '# abgelehnte Änderung wurde beiseitegelegt; der Grund steht daneben.',
        other: '# abgelehnte Änderungen wurden beiseitegelegt; die Gründe stehen daneben.',
      }),
    toDecide: (n) =>
      f.plural(n, {
        one: '# Änderung braucht Ihre Entscheidung',
        other: '# Änderungen brauchen Ihre Entscheidung',
      }),
  };
}
