import type { Settings } from '../en/settings.ts';
import type { Formats } from '../format.ts';

export function settings(f: Formats): Settings {
  return {
    saved: 'Gespeichert',
    display: 'Anzeige',
    languageHint: 'Kunden bekommen, was sie lesen, in ihrer eigenen Sprache.',
    you: 'Sie',
    author: 'Ihr Name',
    authorHint: 'Steht auf Bestätigungsblättern und bei dem, was Sie übertragen.',
    storage: {
      heading: 'Dieses Buch auf diesem Gerät',
      kept: 'Der Browser behält dieses Buch',
      keptText:
        'Er räumt das Buch nicht weg, wenn der Platz knapp wird. Es verschwindet nur, wenn Sie die Daten dieser Adresse selbst löschen.',
      notKept: 'Der Browser hat nicht zugesagt, dieses Buch zu behalten',
      notKeptText:
        'Wird der Platz auf dem Gerät knapp, kann er das Buch wegräumen, samt Änderungen, die noch nicht gesendet sind. Browser sagen es eher zu, wenn die App installiert ist oder ein Lesezeichen hat und benutzt wird.',
      unknown: 'Dieser Browser sagt nicht, ob er das Buch behält',
      unknownText: 'Senden oder übertragen Sie, was wartet, bevor Sie das Gerät länger weglegen.',
      ask: 'Den Browser bitten, es zu behalten',
      refused: 'Der Browser hat es diesmal nicht zugesagt.',
      used: (size) => `Es belegt hier ${size}.`,
      address: 'Adresse dieses Buchs',
      addressText:
        'Das Buch gehört zu dieser Adresse in diesem Browser. Unter einer anderen Adresse oder einem anderen Port, in einem anderen Browser oder Profil liegt ein anderes Buch.',
      readable:
        'Noch schützt keine Passphrase dieses Buch: Wer die Festplatte dieses Geräts kopiert, kann es lesen, auch die temporären Kennwörter. Verschlüsseln Sie die Festplatte, und sperren Sie das Gerät, wenn Sie es verlassen.',
    },
    samples: {
      heading: 'Beispieldaten',
      none: 'In diesem Buch sind keine Beispielkunden.',
      some: (n) =>
        f.plural(n, {
          one: '# Beispielkunde ist in diesem Buch. Er antwortet über die Übung und erreicht das Partner Center nie.',
          other:
            '# Beispielkunden sind in diesem Buch. Sie antworten über die Übung und erreichen das Partner Center nie.',
        }),
    },
    about: {
      heading: 'Über Seatbook',
      version: (version) => `Seatbook ${version}`,
      text: 'Das Offline-Buch für Kunden, Benutzer und Lizenzplätze.',
    },
  };
}
