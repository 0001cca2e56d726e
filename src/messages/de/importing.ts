import type { Purpose } from '../../core/spreadsheet/column.ts';
import type { Importing, ImportOutcome, ImportStep } from '../en/importing.ts';
import type { Formats } from '../format.ts';

export function importing(f: Formats): Importing {
  const users = (n: number) => f.plural(n, { one: '# Benutzer', other: '# Benutzer' });
  const intro: Readonly<Record<Purpose, string>> = {
    'upload-users':
      'Wählen Sie die Tabelle mit den neuen Benutzern. Sie sehen, was aus jeder Zeile wird, bevor etwas gespeichert wird.',
    'bring-in':
      'Wählen Sie eine Liste der Benutzer, die der Kunde jetzt hat. Sie werden so aufgeschrieben, wie sie sind; gesendet wird nichts.',
  };
  const steps: Readonly<Record<ImportStep, string>> = {
    reading: 'Datei wird gelesen',
    checking: 'Zeilen werden geprüft',
    saving: 'Wird gespeichert',
  };
  const outcomes: Readonly<Record<ImportOutcome, string>> = {
    create: 'Wird erstellt',
    add: 'Wird hinzugefügt',
    update: 'Wird aktualisiert',
    kept: 'Bleibt, wie es ist: Das Buch ist neuer',
    'left-out': 'Ausgelassen',
    short: 'Nicht genügend Lizenzen',
  };
  return {
    intro,
    file: {
      label: 'Excel-kompatible CSV-Datei',
      hint: 'CSV- und Textdateien in UTF-8 oder Windows-1252, getrennt durch Kommas, Semikolons oder Tabulatoren.',
      read: 'Was gelesen wird',
      layouts:
        'Die Dateien von Partner Center, von „Mehrere Benutzer hinzufügen“ in Microsoft 365 und von Microsoft Entra sowie jede Liste mit einer Überschriftenzeile auf Deutsch, Englisch, Französisch, Russisch oder Chinesisch.',
      needed:
        'Jeder Benutzer braucht einen Benutzernamen und einen Anzeigenamen. Weitere bekannte Spalten werden mitgelesen.',
      licenses:
        'Eine Spalte mit Lizenzen sagt, wer jetzt welches Produkt hat: Namen oder Produktnummern, verbunden mit +.',
      another: 'Andere Datei wählen',
    },
    notTaken: 'Diese Datei lässt sich nicht lesen',
    notSaved: 'Es wurde nichts gespeichert',
    brokeOff: 'Der Import ist abgebrochen. Es wurde nichts gespeichert; wählen Sie die Datei erneut.',
    maybeSaved: {
      heading: 'Das Speichern wurde abgebrochen',
      text: 'Vielleicht war es kurz zuvor schon fertig. Sehen Sie in der Liste des Kunden nach, ob die Benutzer da sind, bevor Sie die Datei erneut wählen.',
    },
    answeredElsewhere: {
      heading: 'Wer da ist, ist schon bekannt',
      text: 'Dieser Kunde antwortet selbst und sagt, wer da ist; eine Liste aus einer Datei hätte keinen Bestand. Laden Sie stattdessen neue Benutzer hoch.',
      back: 'Zurück zum Kunden',
    },
    steps,
    stepOf: (step, file) => `${steps[step]}: ${file}`,
    bytes: (done, total) => `${f.fileSize(done)} von ${f.fileSize(total)}`,
    counts: {
      label: 'Was geschehen wird',
      create: (n) => f.plural(n, { one: '# Benutzer wird erstellt', other: '# Benutzer werden erstellt' }),
      add: (n) => f.plural(n, { one: '# Benutzer wird hinzugefügt', other: '# Benutzer werden hinzugefügt' }),
      update: (n) =>
        f.plural(n, { one: '# Benutzer wird aktualisiert', other: '# Benutzer werden aktualisiert' }),
      kept: (n) =>
        f.plural(n, {
          one: '# Benutzer bleibt, wie er ist: Das Buch ist neuer als die Datei',
          other: '# Benutzer bleiben, wie sie sind: Das Buch ist neuer als die Datei',
        }),
      leftOut: (n) => f.plural(n, { one: '# Zeile wird ausgelassen', other: '# Zeilen werden ausgelassen' }),
      short: (n) =>
        f.plural(n, { one: 'Für # Benutzer fehlt eine Lizenz', other: 'Für # Benutzer fehlen Lizenzen' }),
      emptyLines: (n) =>
        f.plural(n, {
          one: '# leere Zeile wird übersprungen.',
          other: '# leere Zeilen werden übersprungen.',
        }),
    },
    foreign: {
      heading: 'Ist das der richtige Kunde?',
      text: (domain, customer) =>
        `Die meisten ausgelassenen Zeilen gehören zur Domäne ${domain}, die keine Domäne von ${customer} ist.`,
      goTo: (customer) => `Zu ${customer}`,
    },
    forAll: {
      heading: 'Für alle Benutzer in dieser Datei',
      products: 'Produkte',
      noProducts:
        'Für diesen Kunden sind keine Lizenzen bekannt. Tragen Sie sie beim Kunden ein, um hier welche zu vergeben.',
      editCustomer: 'Kunden bearbeiten',
      location: 'Standort',
      locationHint: 'Für Zeilen ohne eigenen Standort. Lizenzen brauchen einen Standort.',
      free: (n) => f.plural(n, { one: '# Lizenz frei', other: '# Lizenzen frei' }),
      change: (before, after) => `Freie Lizenzen: vorher ${f.number(before)}, nachher ${f.number(after)}`,
      short: (n, products) =>
        f.plural(n, {
          one: `Die Lizenzen für ${products} reichen nicht: # Benutzer am Ende der Datei geht leer aus und wird zurückgestellt.`,
          other: `Die Lizenzen für ${products} reichen nicht: # Benutzer am Ende der Datei gehen leer aus und werden zurückgestellt.`,
        }),
      shortNext:
        'Sie werden erst erstellt, wenn Lizenzen frei sind und Sie sie in die Warteschlange stellen.',
    },
    about: {
      heading: 'Datei',
      name: 'Name',
      encoding: 'Codierung',
      separator: 'Trennzeichen',
      separators: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator' },
      headings: 'Überschriften',
      headingLine: (line) => `Zeile ${f.number(line)}`,
      rows: 'Zeilen',
    },
    columns: {
      heading: 'Spalten',
      inFile: 'In der Datei',
      takenAs: 'Gelesen als',
      unused: 'Nicht verwendet',
      unusedText: 'Diese Spalten werden nicht gelesen. Aus ihnen wird nichts gespeichert.',
      allUsed: 'Jede Spalte wird gelesen.',
      unnamed: (index) => `Spalte ${f.number(index)}, ohne Überschrift`,
    },
    rows: {
      heading: 'Zeilen der Datei',
      lists: {
        all: (n) => `Alle (${f.number(n)})`,
        faulty: (n) => `Ausgelassen (${f.number(n)})`,
        short: (n) => `Ohne Lizenz (${f.number(n)})`,
      },
      line: 'Zeile',
      outcome: 'Was geschieht',
      none: 'In dieser Liste gibt es keine Zeilen.',
    },
    outcomes,
    save: (n) => `${users(n)} speichern`,
    saveShort: (n) => `${users(n)} zurückgestellt speichern`,
    nothingToSave: 'Keine Zeile lässt sich speichern. Verbessern Sie die Datei und wählen Sie sie erneut.',
    saved: (n) => `${users(n)} aufgeschrieben.`,
  };
}
