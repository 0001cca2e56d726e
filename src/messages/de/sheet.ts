import type { ActionKind } from '../../core/operations/action.ts';
import type { SheetMessages } from '../en/sheet.ts';
import type { Formats } from '../format.ts';

export function sheet(f: Formats): SheetMessages {
  const done: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Upload gespeichert',
    'manage-licenses': 'Lizenzen aktualisiert',
    'delete-users': 'Löschung gespeichert',
    'restore-users': 'Wiederherstellung gespeichert',
    'reset-passwords': 'Kennwörter zurückgesetzt',
  };
  const names: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Benutzer hochladen',
    'manage-licenses': 'Lizenzen verwalten',
    'delete-users': 'Benutzerkonten löschen',
    'restore-users': 'Benutzer wiederherstellen',
    'reset-passwords': 'Kennwörter zurücksetzen',
  };
  return {
    action: (what, file) => (file === undefined ? names[what] : `${names[what]} aus ${f.quote(file)}`),
    done,
    author: (author, at) => (author === '' ? f.dateTime(at) : `${author}, ${f.dateTime(at)}`),
    waiting: (n) =>
      f.plural(n, {
        one: '# Änderung wartet in der Warteschlange und geht von selbst hinaus.',
        other: '# Änderungen warten in der Warteschlange und gehen von selbst hinaus.',
      }),
    refused: (n) =>
      f.plural(n, {
        one: '# Änderung wurde abgelehnt; der Grund steht daneben.',
        other: '# Änderungen wurden abgelehnt; die Gründe stehen daneben.',
      }),
    settled: 'Alle Änderungen sind erledigt.',
    notYet: 'Erfasst, noch nicht in Partner Center',
    notYetCount: (n) => `Erfasst, noch nicht in Partner Center: ${f.number(n)}`,
    notYetText: (n) =>
      f.plural(n, {
        one: 'Änderungen dieses Kunden werden nicht von selbst gesendet: Nehmen Sie # Änderung in Partner Center von Hand vor und übertragen Sie sie dann in der Warteschlange.',
        other:
          'Änderungen dieses Kunden werden nicht von selbst gesendet: Nehmen Sie # Änderungen in Partner Center von Hand vor und übertragen Sie sie dann in der Warteschlange.',
      }),
    notYetAtHub: (n) =>
      f.plural(n, {
        one: '# Änderung dieser Liste hat der Hub, Partner Center noch nicht: Nehmen Sie sie dort von Hand vor und übertragen Sie sie dann in der Warteschlange.',
        other:
          '# Änderungen dieser Liste hat der Hub, Partner Center noch nicht: Nehmen Sie sie dort von Hand vor und übertragen Sie sie dann in der Warteschlange.',
      }),
    carriedOver: (by, at) => `Von ${by} am ${f.date(at)} übertragen`,
    leftOut: 'Ausgelassen',
    leftOutCount: (n) => `Ausgelassen: ${f.number(n)}`,
    summary: 'Übersicht',
    rows: 'Benutzer auf diesem Blatt',
    columns: {
      password: 'Temporäres Kennwort',
      assigned: 'Zuzuweisende Lizenzen',
      revoked: 'Zu widerrufende Lizenzen',
      notRestored: 'Nicht wiederhergestellte Lizenzen',
      state: 'Status',
      reason: 'Grund',
      line: 'Zeile der Datei',
      partnerCenter: 'Partner Center',
    },
    lineNumber: (line) => `Zeile ${f.number(line)}`,
    passwords:
      'Die temporären Kennwörter liegen auf diesem Gerät. Ohne Passphrase kann sie lesen, wer eine Kopie des Datenträgers hat.',
    missing: {
      heading: 'Dieses Blatt ist nicht im Buch',
      text: 'Vielleicht wurde es zusammen mit dem Kunden entfernt, oder es gehört zum Buch eines anderen Geräts.',
    },
    empty: 'Auf diesem Blatt steht nichts.',
    exported: (file) => `Als ${f.quote(file)} gespeichert.`,
    tooLong: (rows, most) =>
      `Dieses Blatt hat ${f.number(rows)} Zeilen, gedruckt werden höchstens ${f.number(most)}. Exportieren Sie es als CSV und drucken Sie es von dort.`,
    printedRows: (from, to, total) => `Zeilen ${f.number(from)} bis ${f.number(to)} von ${f.number(total)}`,
    fileName: 'bestätigungsblatt',
  };
}
