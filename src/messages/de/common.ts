import type { Source } from '../../core/directory/figure.ts';
import type { DeliveryState } from '../../core/outbox/delivery.ts';
import type { Common } from '../en/common.ts';
import type { Formats } from '../format.ts';

export function common(f: Formats): Common {
  const sources: Readonly<Record<Source, string>> = {
    typed: 'von Hand eingegeben',
    file: 'aus Datei',
    'carried-over': 'von Hand übertragen',
    practice: 'Übung',
    hub: 'vom Hub',
  };
  const states: Readonly<Record<DeliveryState, string>> = {
    queued: 'In der Warteschlange',
    sending: 'Wird gesendet',
    unknown: 'Noch nicht bekannt',
    acked: 'Wartet auf Bestätigung',
    parked: 'Nicht genügend Lizenzen',
    done: 'Erledigt',
    refused: 'Abgelehnt',
    discarded: 'Verworfen',
    superseded: 'Durch spätere Änderung ersetzt',
  };
  return {
    product: 'Seatbook',
    nav: {
      label: 'Hauptnavigation',
      skip: 'Zum Inhalt springen',
      customers: 'Kunden',
      queue: 'Warteschlange',
      settings: 'Einstellungen',
      waiting: (changes) => f.plural(changes, { one: '# Änderung wartet', other: '# Änderungen warten' }),
    },
    commands: {
      add: 'Hinzufügen',
      back: 'Zurück',
      browse: 'Durchsuchen',
      cancel: 'Abbrechen',
      clear: 'Leeren',
      clearSelection: 'Auswahl aufheben',
      close: 'Schließen',
      continue: 'Fortfahren',
      copy: 'Kopieren',
      delete: 'Löschen',
      discard: 'Verwerfen',
      edit: 'Bearbeiten',
      exportCsv: 'CSV exportieren',
      first: 'Erste',
      last: 'Letzte',
      next: 'Weiter',
      no: 'Nein',
      previous: 'Zurück',
      print: 'Drucken',
      remove: 'Entfernen',
      retry: 'Wiederholen',
      save: 'Speichern',
      search: 'Suchen',
      selectAll: 'Alle auswählen',
      undo: 'Rückgängig',
      yes: 'Ja',
    },
    field: {
      required: 'erforderlich',
      optional: 'optional',
    },
    table: {
      empty: 'Keine Einträge',
      noMatches: 'Keine Treffer',
      select: (row) => `${row} auswählen`,
      selected: (n) => `${f.number(n)} ausgewählt`,
    },
    pager: {
      label: 'Seiten',
      range: (from, to, total) => `${f.number(from)}–${f.number(to)} von ${f.number(total)}`,
      perPage: 'Zeilen pro Seite',
    },
    picker: {
      searching: 'Suche läuft…',
      noMatches: 'Nichts gefunden',
      clear: (label) => `${label} leeren`,
      results: (n) => f.plural(n, { one: '# Treffer', other: '# Treffer' }),
    },
    fileDrop: {
      orDrop: 'oder eine Datei hier ablegen',
      letGo: 'Loslassen, um diese Datei zu wählen',
      one: 'Bitte nur eine Datei auf einmal.',
    },
    progress: {
      of: (done, total) => `${f.number(done)} von ${f.number(total)}`,
    },
    seats: {
      assigned: 'Zugewiesen',
      queued: 'In der Warteschlange',
      free: 'Frei',
      over: 'Zu viel',
      total: 'Gesamt',
      summary: (assigned, queued, free, total) =>
        `${f.number(assigned)} zugewiesen, ${f.number(queued)} in der Warteschlange, ${f.number(free)} frei von ${f.number(total)}`,
      overfull: (assigned, queued, over, total) =>
        `${f.number(assigned)} zugewiesen, ${f.number(queued)} in der Warteschlange, ${f.number(over)} mehr als die vorhandenen ${f.number(total)}`,
    },
    kinds: {
      info: 'Information',
      success: 'Erfolg',
      warning: 'Warnung',
      error: 'Fehler',
    },
    states,
    stateCount: (state, n) => `${states[state]}: ${f.number(n)}`,
    sources,
    known: (source, asOf, now) => `${sources[source]}, ${f.age(asOf, now)}`,
    asOf: (at) => `Stand ${f.dateTime(at)}`,
    offline: 'Offline',
    online: 'Online',
    loading: 'Wird geladen…',
    saving: 'Wird gespeichert…',
    typedCount: {
      label: 'Anzahl der Benutzer',
      hint: (n) =>
        `Das sind viele auf einmal. Geben Sie ${f.number(n)} ein, um zu zeigen, dass alle gemeint sind.`,
      missing: (n) => `Geben Sie zuerst ${f.number(n)} ein.`,
    },
    notSaved: 'Es wurde nichts gespeichert',
    wrong: {
      heading: 'Etwas ist schiefgegangen',
      text: 'Was Sie zuvor gespeichert haben, ist sicher. Versuchen Sie es noch einmal; wenn das nicht hilft, laden Sie die Seite neu.',
    },
    language: 'Sprache',
    theme: 'Darstellung',
    themes: {
      system: 'Wie das Gerät',
      light: 'Hell',
      dark: 'Dunkel',
    },
  };
}
