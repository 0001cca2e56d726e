import type { HubRole } from '../../core/hub/role.ts';
import type { Hub } from '../en/hub.ts';
import type { Formats } from '../format.ts';

export function hub(f: Formats): Hub {
  const roles: Readonly<Record<HubRole, string>> = {
    admin: 'Administrator',
    technician: 'Techniker',
    reader: 'Leser',
  };
  return {
    heading: 'Hub',
    text: 'Ein Hub führt das Buch eines Teams: Was einer ändert, haben alle.',
    roles,
    roleHints: {
      admin: 'Tut, was ein Techniker tut, und lässt Geräte zu oder meldet sie ab.',
      technician: 'Sieht die Kunden des Hubs und ändert sie.',
      reader: 'Sieht die Kunden des Hubs und ändert nichts.',
    },
    problems: {
      'hub-silent': () =>
        'Der Hub antwortet nicht. Prüfen Sie das Netz dieses Geräts und ob der Hub läuft; versuchen Sie es dann noch einmal.',
      'code-unknown': () =>
        'Der Hub kennt diesen Code nicht: Er ist vertippt, wurde schon benutzt oder ist älter als 15 Minuten. Vergleichen Sie ihn, oder lassen Sie einen Administrator einen neuen erstellen.',
      'too-many': (facts) =>
        f.plural(Number(facts['minutes']), {
          one: 'Zu viele falsche Codes. Den nächsten nimmt der Hub in # Minute.',
          other: 'Zu viele falsche Codes. Den nächsten nimmt der Hub in # Minuten.',
        }),
      'signed-out': () =>
        'Der Hub lässt dieses Gerät nicht mehr zu. Lassen Sie einen Administrator einen neuen Code erstellen, und verbinden Sie es noch einmal.',
      role: () => 'Das darf nur ein Administrator.',
      'last-admin': () =>
        'Das ist der letzte Administrator. Ohne ihn könnte niemand mehr Geräte zulassen; machen Sie zuerst ein anderes Gerät zum Administrator.',
      'hub-different': () =>
        'Hub und App sind verschieden alt und verstehen einander nicht. Aktualisieren Sie den Hub, und laden Sie dann diese Seite neu.',
    },
    notDone: 'Nichts wurde geändert',
    summary: {
      none: 'Dieses Gerät arbeitet für sich allein. Ein Hub würde ein Buch für das ganze Team führen.',
      connected: (person, role) => `Verbunden als ${person}, ${roles[role]}.`,
      signedOut: 'Der Hub lässt dieses Gerät nicht mehr zu.',
      connect: 'Mit einem Hub verbinden',
      open: 'Hub und Geräte',
    },
    here: {
      heading: 'Dieses Gerät',
      looking: 'An dieser Adresse wird ein Hub gesucht…',
      none: {
        heading: 'An dieser Adresse ist kein Hub',
        text: 'Diese Seite kommt von einem Server, der nur die App ausliefert. Um ein Buch zu teilen, starten Sie den Hub von Seatbook auf einem eigenen Rechner und öffnen die Adresse, die er ausgibt: Er liefert diese App aus und führt das Buch des Teams.',
      },
      extension: {
        heading: 'Die Erweiterung hat keinen Hub',
        text: 'Ein Hub liefert die App selbst aus. Öffnen Sie die Adresse Ihres Hubs in einem Tab, und verbinden Sie sich dort.',
      },
      gone: {
        heading: 'Unter dieser Adresse ist kein Hub mehr',
        text: 'Sie liefert die App noch aus, aber kein Hub antwortet hier. Was wartet, bleibt auf diesem Gerät. Fragen Sie, wer den Server betreibt.',
      },
      silent: 'Der Hub antwortet nicht',
      silentText:
        'Dieses Gerät hat kein Netz, oder der Hub läuft nicht. Was wartet, wird von selbst gesendet, sobald er antwortet.',
    },
    connect: {
      heading: 'Mit einem Hub verbinden',
      text: 'Ein Administrator des Hubs erstellt einen Code für Sie: unter Einstellungen, Hub und Geräte, Gerät hinzufügen. Geben Sie ihn hier ein, oder nehmen Sie sein Bild mit der Kamera dieses Geräts auf.',
      byLink:
        'Der Link hat den Code mitgebracht. Geben Sie an, wer Sie sind und wie dieses Gerät heißt, und verbinden Sie es.',
      setupHeading: 'Dieser Hub hat noch keinen Administrator',
      setupText:
        'Beim Start hat er einen Link zum Einrichten ausgegeben. Öffnen Sie diesen Link hier: Das erste Gerät, das es tut, wird Administrator.',
      already:
        'Dieses Gerät ist schon verbunden, deshalb wurde der Code nicht benutzt. Um es mit einem anderen zu verbinden, trennen Sie es zuerst.',
      code: 'Code',
      codeHint: 'Acht Buchstaben und Ziffern, etwa ABCD-2345. Er gilt für ein Gerät, 15 Minuten lang.',
      person: 'Ihr Name',
      personHint: 'Damit die anderen sehen, wer was geändert hat. Er steht auch auf Bestätigungsblättern.',
      device: 'Name dieses Geräts',
      deviceHint: 'Unter dem Sie es in der Liste finden, etwa „Tablet 3“ oder „Adas Laptop“.',
      missing: {
        code: 'Geben Sie den Code ein, den ein Administrator erstellt hat.',
        person: 'Geben Sie Ihren Namen ein.',
        device: 'Geben Sie diesem Gerät einen Namen.',
      },
      action: 'Verbinden',
      done: (person) => `Verbunden als ${person}.`,
      failed: 'Nicht verbunden',
    },
    connected: {
      address: 'Hub',
      person: 'Ihr Name',
      role: 'Rolle',
      device: 'Dieses Gerät',
      since: 'Verbunden seit',
    },
    signedOut: {
      heading: 'Ein Administrator hat dieses Gerät abgemeldet',
      text: 'Der Hub nimmt und gibt hier nichts mehr. Was Sie sehen, ist so alt, wie es dabeisteht, und was wartet, bleibt hier. Mit einem neuen Code von einem Administrator geht es weiter, wo es war.',
    },
    disconnect: {
      action: 'Trennen',
      heading: 'Dieses Gerät vom Hub trennen?',
      text: 'Es sendet dem Hub nichts und erfährt nichts von ihm, bis Sie es mit einem neuen Code wieder verbinden. Seine Kunden bleiben auf diesem Gerät, wie sie jetzt sind.',
      waiting: (n) =>
        f.plural(n, {
          one: '# Änderung, die nicht gesendet ist, bleibt hier und wartet.',
          other: '# Änderungen, die nicht gesendet sind, bleiben hier und warten.',
        }),
      list: 'In der Liste der Geräte bleibt es, bis ein Administrator es abmeldet.',
      done: 'Getrennt. Was wartet, bleibt hier.',
    },
    devices: {
      heading: 'Geräte',
      text: 'Alle Geräte, die zugelassen wurden. Melden Sie ab, was verloren ist oder nicht mehr benutzt wird.',
      label: 'Geräte des Teams',
      name: 'Gerät',
      person: 'Person',
      role: 'Rolle',
      paired: 'Verbunden',
      seen: 'Zuletzt da',
      state: 'Zustand',
      commands: 'Befehle',
      active: 'Angemeldet',
      revoked: (at) => `Abgemeldet ${f.date(at)}`,
      thisOne: 'Dieses Gerät',
      never: 'Nie',
      offline: 'Die Liste der Geräte liegt beim Hub und braucht das Netz.',
      refresh: 'Aktualisieren',
      revoke: 'Abmelden',
      ask: {
        heading: (device) => `${device} abmelden?`,
        text: 'Der Hub lässt es nicht mehr zu. Änderungen, die dort warten, bleiben dort, und was darauf liegt, kann weiter lesen, wer es in der Hand hat.',
        self: 'Das ist das Gerät in Ihrer Hand: Sie brauchen dann einen neuen Code von einem anderen Administrator.',
        done: (device) => `${device} ist abgemeldet.`,
      },
    },
    add: {
      action: 'Gerät hinzufügen',
      heading: 'Gerät hinzufügen',
      role: 'Was darf es?',
      make: 'Code erstellen',
      another: 'Noch einen Code erstellen',
      code: 'Code',
      how: (address) =>
        `Nehmen Sie das Bild mit der Kamera des Geräts auf; oder öffnen Sie dort ${address}, gehen Sie zu Einstellungen, Mit einem Hub verbinden, und geben Sie den Code ein.`,
      picture: 'Der Link mit dem Code, als Bild für eine Kamera',
      left: (time) => `Gilt für ein Gerät, noch ${time}`,
      over: 'Dieser Code ist abgelaufen.',
      arrived: (device, person) => `${device} von ${person} ist verbunden.`,
      local:
        'Diese Seite ist unter einer Adresse offen, die nur dieser Rechner kennt. Andere Geräte brauchen die Adresse des Hubs in Ihrem Netz: Öffnen Sie diese Seite zuerst dort.',
    },
    offline: {
      heading: 'Bereit für offline',
      text: 'Wählen Sie die Kunden des Hubs, die Sie ohne Netz brauchen. Sie kommen vollständig auf dieses Gerät.',
      getReady: 'Bereit machen',
      nobody: 'Der Hub hat noch keine Kunden.',
      needsNetwork: 'Um Kunden zu holen, braucht dieses Gerät das Netz. Was schon hier ist, geht auch ohne.',
      notChosen: 'Wählen Sie mindestens einen Kunden.',
      getting: 'Kunden werden geholt',
      stopped: 'Angehalten. Was schon unterwegs ist, kommt von selbst weiter; mehr wird nicht begonnen.',
      absent: 'Nicht auf diesem Gerät',
      own: 'Dieses Buch führt ihn selbst: Übergeben Sie ihn beim Kunden an den Hub.',
      coming: (here, all) => `Unterwegs: ${f.number(here)} von ${f.number(all)} Benutzern`,
      complete: (n) => f.plural(n, { one: 'Alles hier: # Benutzer', other: 'Alles hier: # Benutzer' }),
      behind:
        'Nicht auf dem neuesten Stand: Am Hub hat sich seither etwas geändert. Machen Sie es noch einmal bereit.',
      users: (n) => f.plural(n, { one: '# Benutzer', other: '# Benutzer' }),
      app: 'Die App selbst öffnet sich ohne Netz.',
      noApp:
        'Die App selbst hat dieser Browser noch nicht behalten: Laden Sie die Seite einmal neu, solange es ein Netz gibt.',
      kept: 'Der Browser behält, was hier ist, auch wenn der Platz knapp wird.',
      notKept:
        'Der Browser hat nicht zugesagt, zu behalten, was hier ist: Bitten Sie ihn in den Einstellungen darum.',
    },
    readerHeading: 'Ihr Gerät liest hier nur',
    reader: 'Sie dürfen diesen Kunden ansehen, aber nicht ändern: Am Hub sind Sie Leser.',
  };
}
