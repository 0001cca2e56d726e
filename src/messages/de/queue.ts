import type { QueueMessages } from '../en/queue.ts';
import type { Formats } from '../format.ts';

export function queue(f: Formats): QueueMessages {
  const changes = (n: number) => f.plural(n, { one: '# Änderung', other: '# Änderungen' });
  return {
    text: 'Alles, was Sie speichern, wartet hier, bis es erledigt ist. Nichts verlässt die Warteschlange ohne Ergebnis.',
    syncNow: 'Jetzt synchronisieren',
    stuck: {
      'sign-in':
        'Der Hub lässt dieses Gerät nicht zu. Verbinden Sie es noch einmal: Was wartet, wird dann von selbst gesendet.',
      access: (customer) =>
        `Der Hub lässt dieses Gerät ${customer} nicht ändern: Es ist das eines Lesers, oder der Kunde ist nicht mehr da. Fragen Sie einen Administrator. Was wartet, bleibt hier.`,
      'too-old': (customer) =>
        `App und Hub sind verschieden alt, deshalb kann für ${customer} nichts gesendet werden. Laden Sie diese Seite neu, oder lassen Sie den Hub aktualisieren. Was wartet, bleibt hier.`,
      silent: (customer, since) =>
        `Für ${customer} ist seit ${f.dateTime(since)} nichts durchgekommen. Es wird von selbst wieder versucht; ${f.quote('Jetzt synchronisieren')} versucht es sofort.`,
      connect: 'Mit einem Hub verbinden',
    },
    elsewhere: 'Ein anderer Tab dieses Browsers sendet. Sehen Sie dort nach oder schließen Sie ihn.',
    offline: 'Offline. Was wartet, geht von selbst hinaus, sobald der Weg frei ist.',
    noAnswer:
      'Der Hub antwortet nicht. Prüfen Sie das Netz dieses Geräts und ob der Hub läuft. Was wartet, wird von selbst gesendet, sobald er antwortet.',
    sending: 'Wird gesendet',
    waiting: 'Wartet',
    finished: 'Abgeschlossen',
    showMore: (n) => `Mehr anzeigen (${f.number(n)})`,
    empty: {
      heading: 'Nichts wartet',
      text: 'Was Sie bei einem Kunden speichern, wartet hier, bis es hinausgegangen ist.',
      toCustomers: 'Kunden',
    },
    noneFinished: 'Noch ist nichts abgeschlossen.',
    changes,
    operations: (what) => `Änderungen: ${what}`,
    operationPages: (what) => `Seiten der Änderungen: ${what}`,
    sendFirst: 'Diesen Kunden zuerst senden',
    goesFirst: (customer) => `${customer} ist jetzt zuerst an der Reihe.`,
    pause: 'Senden anhalten',
    resume: 'Senden fortsetzen',
    paused: (n) =>
      f.plural(n, {
        one: 'Angehalten: # Änderung bleibt hier, bis Sie das Senden fortsetzen.',
        other: 'Angehalten: # Änderungen bleiben hier, bis Sie das Senden fortsetzen.',
      }),
    pausedBefore: 'Angehalten: Was Sie speichern, bleibt hier, bis Sie das Senden fortsetzen.',
    retry: (n) => `${f.number(n)} abgelehnte erneut versuchen`,
    stillRefused: (n) =>
      f.plural(n, {
        one: '# Änderung kam nicht in die Warteschlange: Sie passt nicht zum jetzigen Stand und würde wieder abgelehnt.',
        other:
          '# Änderungen kamen nicht in die Warteschlange: Sie passen nicht zum jetzigen Stand und würden wieder abgelehnt.',
      }),
    replaces: 'Anstelle abgelehnter Änderungen',
    nothingSent: {
      offline:
        'Offline: Es wurde nichts gesendet. Was wartet, geht von selbst hinaus, sobald der Weg frei ist.',
      paused: 'Es wurde nichts gesendet: Das Senden ist angehalten. Setzen Sie es unten beim Kunden fort.',
      nothing: 'Nichts zu senden.',
    },
    short: (n) =>
      f.plural(n, {
        one: 'Für # Änderung fehlt eine Lizenz; sie ist zurückgestellt.',
        other: 'Für # Änderungen fehlen Lizenzen; sie sind zurückgestellt.',
      }),
    noSeatYet:
      'Noch ist keine Lizenz frei. Widerrufen Sie Lizenzen oder kaufen Sie weitere, dann können sie in die Warteschlange.',
    queueNow: 'Jetzt in die Warteschlange',
    queued: (n) => `${changes(n)} wieder in der Warteschlange.`,
    refused: (n) =>
      f.plural(n, {
        one: '# Änderung wurde abgelehnt; die Liste darunter sagt, warum.',
        other: '# Änderungen wurden abgelehnt; die Liste darunter sagt, warum.',
      }),
    unknown: (n) =>
      f.plural(n, {
        one: 'Für # Änderung kam keine Antwort. Es wird noch einmal gefragt; doppelt geschieht nichts.',
        other: 'Für # Änderungen kam keine Antwort. Es wird noch einmal gefragt; doppelt geschieht nichts.',
      }),
    byHand: 'Nehmen Sie diese Änderungen in Partner Center vor und übertragen Sie sie dann hier.',
    discard: {
      heading: 'Diese Änderungen verwerfen?',
      taken: (n) =>
        f.plural(n, {
          one: '# Änderung wird zurückgenommen. Gesendet wurde davon nichts.',
          other: '# Änderungen werden zurückgenommen. Gesendet wurde davon nichts.',
        }),
      resting: 'Diese bauen ganz oder teilweise darauf auf und werden mit verworfen:',
      passwords: 'Temporäre Kennwörter auf gedruckten Blättern gelten dann nicht mehr.',
      done: (n) => `${changes(n)} verworfen.`,
      looking: 'Es wird nachgesehen, was darauf aufbaut…',
    },
    carryOver: {
      action: 'Übertragen',
      heading: 'Übertragen',
      text: (n) =>
        f.plural(n, {
          one: '# Änderung wird als erledigt aufgeschrieben; die Lizenzen zählen ab jetzt.',
          other: '# Änderungen werden als erledigt aufgeschrieben; die Lizenzen zählen ab jetzt.',
        }),
      atHub: (n) =>
        f.plural(n, {
          one: '# Änderung wird hier und am Hub als übertragen aufgeschrieben, damit das ganze Team es weiß.',
          other:
            '# Änderungen werden hier und am Hub als übertragen aufgeschrieben, damit das ganze Team es weiß.',
        }),
      shortStay: (n) =>
        f.plural(n, {
          one: '# Änderung ohne Lizenz bleibt zurückgestellt.',
          other: '# Änderungen ohne Lizenz bleiben zurückgestellt.',
        }),
      tick: 'Ich habe das in Partner Center erledigt',
      name: 'Ihr Name',
      nameHint: 'Er steht mit dem Datum auf dem Blatt.',
      date: 'Datum',
      done: (n) => `${changes(n)} übertragen.`,
      left: (n) =>
        f.plural(n, {
          one: '# Änderung passt nicht zum jetzigen Stand und bleibt in der Warteschlange.',
          other: '# Änderungen passen nicht zum jetzigen Stand und bleiben in der Warteschlange.',
        }),
    },
    nothingDone: 'Es wurde nichts geändert',
  };
}
