import { createFactTexts } from '../fact-texts.ts';
import type { Problems } from '../en/problems.ts';
import type { Formats } from '../format.ts';
import { createRefusalReason } from '../refusal-reason.ts';
import { fields } from './fields.ts';
import { refusals } from './refusals.ts';

const howToSave =
  'Öffnen Sie sie in der Tabellenkalkulation, wählen Sie „Speichern unter“ und dann „CSV UTF-8 (durch Trennzeichen getrennt)“.';

const notText: ReadonlyMap<string, string> = new Map([
  ['xlsx', `Das ist eine Excel-Arbeitsmappe (.xlsx). ${howToSave}`],
  ['xls', `Das ist eine alte Excel-Arbeitsmappe (.xls). ${howToSave}`],
  ['pdf', 'Das ist eine PDF-Datei. Bitten Sie um die Tabelle, aus der sie entstanden ist.'],
  ['zip', 'Das ist ein ZIP-Archiv. Entpacken Sie es und wählen Sie die CSV-Datei darin.'],
  ['image', 'Das ist ein Bild. Bitten Sie um die Liste als Tabelle.'],
]);

export function problems(f: Formats): Problems {
  const { text, quoted, number, count, product, field } = createFactTexts(f, fields);
  const reason = createRefusalReason(refusals(f));
  return {
    'file-empty': () =>
      'Die Datei ist leer. Speichern Sie sie in der Tabellenkalkulation noch einmal und wählen Sie sie erneut.',
    'file-not-text': (facts) =>
      notText.get(text(facts, 'kind')) ?? `Diese Datei ist keine lesbare Liste. ${howToSave}`,
    'file-encoding': (facts) =>
      `Die Datei ist in ${text(facts, 'encoding')} geschrieben; das wird hier nicht gelesen. Wählen Sie in Excel „CSV UTF-8 (durch Trennzeichen getrennt)“ statt „Unicode Text“.`,
    'file-no-headings': (facts) =>
      `Keine der ersten 50 Zeilen sieht nach Überschriften aus. Am ehesten wäre es diese: ${quoted(facts, 'headings')}. Fügen Sie eine Zeile mit Überschriften wie „Benutzername“ und „Anzeigename“ ein. Sehen die Buchstaben oben falsch aus, speichern Sie die Datei als „CSV UTF-8“.`,
    'file-column-missing': (facts) =>
      `Die Spalte ${field(facts)} fehlt. Die Überschriften lauten: ${quoted(facts, 'headings')}. Ergänzen Sie die Spalte oder benennen Sie sie so, und wählen Sie die Datei erneut.`,
    'file-no-rows': () => 'Die Datei hat Überschriften, aber keine Zeilen darunter.',
    'file-changed': () =>
      'Die Datei wurde geändert oder verschoben, während sie gelesen wurde. Schließen Sie sie in anderen Programmen und wählen Sie sie erneut.',
    'file-unclosed-quote': (facts) =>
      `Ein Anführungszeichen in Zeile ${number(facts, 'line')} wird nie geschlossen, deshalb lässt sich der Rest der Datei nicht aufteilen. Schließen oder entfernen Sie es und wählen Sie die Datei erneut.`,
    'others-selected': (facts) =>
      `Jetzt passen ${f.number(Number(facts['now']))} Benutzer, vorher waren es ${f.number(Number(facts['before']))}. Sehen Sie nach, wer ausgewählt ist, und wiederholen Sie es dann.`,
    'nothing-to-save': () => 'Es gibt nichts zu speichern: Kein Benutzer würde hinzugefügt oder geändert.',
    'seats-gone': (facts) =>
      `Inzwischen wurden Lizenzen für ${product(facts)} vergeben: ${f.plural(count(facts, 'short'), {
        one: 'Es fehlt jetzt #',
        other: 'Es fehlen jetzt #',
      })}. Es wurde nichts gespeichert. Sehen Sie sich die Vorschau noch einmal an.`,
    'name-gone': (facts) =>
      `Inzwischen ist jemand mit dem Benutzernamen ${quoted(facts, 'userName')} in das Buch gekommen. Es wurde nichts gespeichert. Sehen Sie sich die Vorschau noch einmal an.`,
    'customer-gone': () => 'Dieser Kunde ist nicht mehr in diesem Buch. Es wurde nichts gespeichert.',
    'answered-elsewhere': () =>
      'Über diesen Kunden entscheidet inzwischen jemand anderes und sagt, wer da ist. Es wurde nichts gespeichert.',
    'storage-full': () =>
      'Auf diesem Gerät ist kein Platz mehr, deshalb wurde nichts gespeichert. Geben Sie Speicherplatz frei und versuchen Sie es noch einmal: Ihre Eingaben sind noch da.',
    'already-sent': () =>
      'Inzwischen wurde das gesendet oder erledigt und lässt sich hier nicht mehr zurücknehmen.',
    'action-gone': () =>
      'Das ist nicht mehr in der Warteschlange. Vielleicht wurde es in einem anderen Tab erledigt.',
    'carry-earlier-first': () =>
      'Das baut auf Änderungen auf, die noch nicht übertragen sind. Übertragen Sie zuerst die früheren.',
    'nothing-to-carry-over': () =>
      'Davon lässt sich nichts übertragen: Es wartet keine Änderung mehr, oder keine passt zum jetzigen Stand.',
    'no-seats': (facts) => `Für ${product(facts)} ist keine Lizenz frei. Die Änderung wartet weiter.`,
    'no-longer-fits': (facts) => `Das passt nicht mehr zum jetzigen Stand. ${reason(facts)}`,
  };
}
