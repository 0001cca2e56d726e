import type { PracticeMode } from '../../core/directory/practice-mode.ts';
import type { Shell } from '../en/shell.ts';
import type { Formats } from '../format.ts';

export function shell(f: Formats): Shell {
  const waiting = (n: number) => f.plural(n, { one: '# Änderung wartet', other: '# Änderungen warten' });
  const modes: Readonly<Record<PracticeMode, string>> = {
    offline: 'Offline',
    online: 'Online',
    refuses: 'Lehnt ab',
  };
  const modeHints: Readonly<Record<PracticeMode, string>> = {
    offline: 'Wie im Keller ohne Netz: Alles wartet in der Warteschlange.',
    online: 'Die Warteschlange leert sich von selbst.',
    refuses: 'Alles, was gesendet wird, wird mit einem Grund abgelehnt.',
  };
  return {
    title: (view) => `${view} - Seatbook`,
    titles: {
      customers: 'Kunden',
      'add-customer': 'Kunden hinzufügen',
      'edit-customer': 'Kunden bearbeiten',
      authority: 'Wo er geführt wird',
      customer: 'Benutzer und Lizenzen',
      'upload-users': 'Benutzer hochladen',
      'bring-in': 'Vorhandene Benutzer übernehmen',
      'manage-licenses': 'Lizenzen verwalten',
      'deleted-users': 'Gelöschte Benutzer',
      licenses: 'Lizenzen',
      'all-licenses': 'Lizenzen aller Kunden',
      sheet: 'Bestätigungsblatt',
      queue: 'Warteschlange',
      settings: 'Einstellungen',
      hub: 'Hub',
      'not-found': 'Hier ist nichts',
    },
    status: {
      offline: 'Offline',
      offlineWaiting: (n) => `Offline, ${waiting(n)}`,
      offlinePaused: (n) =>
        `Offline, ${f.plural(n, { one: '# Änderung angehalten', other: '# Änderungen angehalten' })}`,
      noAnswer: (n) => (n > 0 ? `Der Hub antwortet nicht, ${waiting(n)}` : 'Der Hub antwortet nicht'),
      waiting,
      sending: (done, total) => `Sendet ${f.number(done)} von ${f.number(total)}`,
      /** A fault; it is tried again every minute. */
      stopped: 'Senden unterbrochen, neuer Versuch folgt',
      stuck: (customer, since) => `Stockt seit ${f.dateTime(since)}: ${customer}`,
      signedOut: 'Vom Hub abgemeldet',
      signIn: (n) =>
        f.plural(n, {
          one: 'Verbinden, um # Änderung zu senden',
          other: 'Verbinden, um # Änderungen zu senden',
        }),
      access: (customer) => `Darf nicht geändert werden: ${customer}`,
      tooOld: (customer) => `Braucht ein Update: ${customer}`,
      paused: (n) => f.plural(n, { one: '# Änderung angehalten', other: '# Änderungen angehalten' }),
      recorded: (n) => f.plural(n, { one: '# Änderung zu übertragen', other: '# Änderungen zu übertragen' }),
      toTell: (n) =>
        f.plural(n, {
          one: '# übertragene Änderung dem Hub zu melden',
          other: '# übertragene Änderungen dem Hub zu melden',
        }),
      both: (one, other) => `${one}, ${other}`,
      short: (n) =>
        f.plural(n, { one: '# Änderung ohne freie Lizenz', other: '# Änderungen ohne freie Lizenzen' }),
      allSent: 'Alles gesendet',
      nothing: 'Nichts zu senden',
      elsewhere: (n) => `Ein anderer Tab sendet, ${waiting(n)}`,
    },
    practice: {
      label: 'Übung',
      about: 'Wie sich die Gegenseite der Beispielkunden verhält. Echte Kunden sind davon nicht betroffen.',
      modes,
      hints: modeHints,
    },
    update: {
      heading: 'Eine neuere Version ist bereit',
      text: 'Ihr Buch bleibt, wie es ist. Speichern Sie zuerst, was Sie gerade eingeben: Die Seite wird neu geladen.',
      now: 'Jetzt aktualisieren',
    },
    lost: {
      reload: 'Neu laden',
      problems: {
        'newer-schema': {
          heading: 'Eine neuere Version hat dieses Buch geöffnet',
          text: 'In diesem Tab läuft noch die Version davor, die nicht mehr schreiben darf. Es ist nichts verloren: Laden Sie neu, um mit der neueren weiterzuarbeiten.',
        },
        blocked: {
          heading: 'Andere Tabs halten das Buch geschlossen',
          text: 'Seatbook ist in einem anderen Tab mit einer älteren Version geöffnet. Schließen Sie alle anderen Tabs von Seatbook; dieser macht dann von selbst weiter.',
        },
        vanished: {
          heading: 'Dieser Seite wurde das Buch entzogen',
          text: 'Die Daten dieser Adresse wurden gelöscht, oder der Browser hat ihren Speicher verloren. Laden Sie zuerst neu. Ist das Buch dann leer, gibt es es auf diesem Gerät nicht mehr: Öffnen Sie die Einstellungen und stellen Sie Ihre letzte Sicherung wieder her. Was gesendet war, ist auf der Gegenseite sicher.',
        },
        replaced: {
          heading: 'In einem anderen Tab wurde eine Sicherung wiederhergestellt',
          text: 'Dieser Tab zeigt das Buch von vorher. Laden Sie neu, um mit dem wiederhergestellten weiterzuarbeiten.',
        },
        unavailable: {
          heading: 'Dieser Browser gibt keinen Speicherplatz her',
          text: 'Das Buch lässt sich hier nicht öffnen. Verlassen Sie den privaten Modus, erlauben Sie dieser Adresse, Daten zu speichern, geben Sie auf dem Gerät Platz frei und laden Sie dann neu.',
        },
      },
    },
    notFound: {
      text: 'Diese Adresse führt nirgendwohin. Vielleicht wurde entfernt, was hier war.',
      toCustomers: 'Zu den Kunden',
    },
  };
}
