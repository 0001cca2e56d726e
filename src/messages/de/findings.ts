import type { Findings } from '../en/findings.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

const partsOfUserName: ReadonlyMap<string, string> = new Map([
  ['before', 'vor dem @'],
  ['after', 'nach dem @'],
]);

export function findings(f: Formats): Findings {
  const { text, quoted, number, field } = createFactTexts(f, fields);
  return {
    required: (facts) => `${field(facts)} fehlt. Jeder Benutzer braucht diese Angabe.`,
    'too-long': (facts) =>
      `${field(facts)} hat ${number(facts, 'length')} Zeichen, höchstens ${number(facts, 'limit')} sind möglich. Kürzen Sie ${quoted(facts, 'value')}.`,
    'user-name-syntax': (facts) =>
      `${quoted(facts, 'value')} ist kein Benutzername: Er braucht genau ein @, mit etwas davor und danach.`,
    'user-name-characters': (facts) =>
      `Der Benutzername ${quoted(facts, 'value')} enthält Zeichen, die nicht erlaubt sind: ${text(facts, 'characters')}. Erlaubt sind Buchstaben von a bis z ohne Umlaute, Ziffern und . - _ ' ! # ^ ~`,
    'user-name-dots': (facts) =>
      `Der Benutzername ${quoted(facts, 'value')} hat einen Punkt, wo keiner stehen darf: am Anfang, direkt vor dem @ oder zweimal hintereinander.`,
    'user-name-length': (facts) =>
      `Der Benutzername ${quoted(facts, 'value')} ist zu lang: ${partsOfUserName.get(text(facts, 'part')) ?? 'insgesamt'} hat er ${number(facts, 'length')} Zeichen, höchstens ${number(facts, 'limit')} sind möglich.`,
    'domain-foreign': (facts) =>
      `${quoted(facts, 'value')} gehört zur Domäne ${text(facts, 'domain')}. Dieser Kunde hat andere: ${text(facts, 'domains')}. Prüfen Sie, ob es der richtige Kunde ist.`,
    'duplicate-in-file': (facts) =>
      `Der Benutzername ${quoted(facts, 'value')} steht schon in Zeile ${number(facts, 'row')}. Die erste Zeile zählt.`,
    'duplicate-in-book': (facts) =>
      `Der Benutzername ${quoted(facts, 'value')} ist bei diesem Kunden schon vergeben. Wählen Sie einen anderen oder lassen Sie die Zeile weg.`,
    'location-unknown': (facts) =>
      `Der Standort ${quoted(facts, 'value')} ist kein Ländercode. Geben Sie die zwei Buchstaben an, zum Beispiel DE oder AT.`,
    'location-missing': () =>
      'Der Standort fehlt, und ohne ihn lässt sich keine Lizenz zuweisen. Füllen Sie die Zelle aus oder wählen Sie einen Standort für alle Zeilen.',
    'product-unknown': (facts) =>
      `${quoted(facts, 'value')} ist weder der Name noch die Artikelnummer eines Produkts.`,
    'extra-cells': (facts) =>
      `Die Zeile hat ${number(facts, 'cells')} Zellen, es gibt aber nur ${number(facts, 'columns')} Überschriften. Vielleicht steht ein Trennzeichen in einer Zelle: Setzen Sie diese in Anführungszeichen.`,
    'unreadable-characters': (facts) =>
      `${field(facts)} enthält unlesbare Zeichen: ${quoted(facts, 'value')}. Berichtigen Sie die Zelle oder speichern Sie die Datei noch einmal als CSV UTF-8.`,
  };
}
