import type { LicensesMessages } from '../en/licenses.ts';
import type { Formats } from '../format.ts';

export function licenses(f: Formats): LicensesMessages {
  const of = (holders: number, users: number) => `${f.number(holders)} von ${f.number(users)}`;
  return {
    assignAndRevoke: 'Lizenzen zuweisen und widerrufen',
    text: 'Setzen Sie das Häkchen, um ein Produkt allen ausgewählten Benutzern zuzuweisen; nehmen Sie es weg, um es allen zu entziehen. Was Sie nicht anrühren, bleibt bei jedem Benutzer, wie es ist.',
    selectedUsers: 'Ausgewählte Benutzer',
    selected: (n) => f.plural(n, { one: '# Benutzer ausgewählt', other: '# Benutzer ausgewählt' }),
    more: (n) => `und ${f.number(n)} weitere`,
    nobody: {
      heading: 'Niemand ist ausgewählt',
      text: 'Wählen Sie zuerst beim Kunden Benutzer aus und kommen Sie dann zurück.',
      back: 'Benutzer auswählen',
    },
    noProducts: {
      heading: 'Es sind keine Lizenzen bekannt',
      text: 'Tragen Sie die Produkte ein, die der Kunde besitzt, oder erfassen Sie, wer welche Lizenz hat.',
    },
    product: 'Produkt',
    assigned: 'Zugewiesen',
    available: 'Verfügbare Lizenzen',
    holders: of,
    asItIs: {
      none: 'Kein ausgewählter Benutzer hat es',
      some: (holders, users) => `${of(holders, users)} Benutzern haben es; jeder behält, was er hat`,
      all: (users) =>
        f.plural(users, { one: 'Der ausgewählte Benutzer hat es', other: 'Alle # Benutzer haben es' }),
    },
    wished: {
      assign: (users) =>
        f.plural(users, {
          one: 'Soll # Benutzer zugewiesen werden',
          other: 'Soll allen # Benutzern zugewiesen werden',
        }),
      revoke: (users) =>
        f.plural(users, {
          one: 'Soll # Benutzer entzogen werden',
          other: 'Soll allen # Benutzern entzogen werden',
        }),
    },
    seatsChange: (before, after) => `${f.number(before)} → ${f.number(after)}`,
    seatsChangeTold: (before, after) => `vorher ${f.number(before)}, nachher ${f.number(after)}`,
    notOwned: 'Keine bekannt',
    plan: {
      heading: 'Was geschehen wird',
      nothing: 'Setzen oder entfernen Sie ein Häkchen, um zu sehen, was geschehen wird.',
      working: 'Wird ermittelt…',
      changed: (n) => f.plural(n, { one: '# Benutzer ändert sich', other: '# Benutzer ändern sich' }),
      unchanged: (n) =>
        f.plural(n, { one: 'Bei # Benutzer ist es schon so', other: 'Bei # Benutzern ist es schon so' }),
      short: (n) =>
        f.plural(n, {
          one: 'Für # Benutzer fehlt eine Lizenz; er wird zurückgestellt',
          other: 'Für # Benutzer fehlen Lizenzen; sie werden zurückgestellt',
        }),
      leftOut: (n) =>
        f.plural(n, {
          one: 'Bei # Benutzer geht es nicht; er wird ausgelassen',
          other: 'Bei # Benutzern geht es nicht; sie werden ausgelassen',
        }),
      shortOf: (n, product) =>
        f.plural(n, {
          one: `${product}: # Lizenz fehlt. Die Änderung kann später in die Warteschlange, sobald eine Lizenz frei ist.`,
          other: `${product}: # Lizenzen fehlen. Die Änderungen können später in die Warteschlange, sobald Lizenzen frei sind.`,
        }),
      who: 'Bei wem es nicht geht, und warum',
      nothingToSave: 'Es würde sich nichts ändern.',
    },
  };
}
