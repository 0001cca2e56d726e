import type { AuthorityMessages } from '../en/authority.ts';
import type { Formats } from '../format.ts';

export function authority(f: Formats): AuthorityMessages {
  const users = (n: number) => f.plural(n, { one: '# Benutzer', other: '# Benutzer' });
  const changes = (n: number) => f.plural(n, { one: '# Änderung', other: '# Änderungen' });
  return {
    kept: { book: 'In diesem Buch geführt', hub: 'Am Hub geführt' },
    change: 'Ändern…',
    heading: 'Wo dieser Kunde geführt wird',
    text: 'Eine Stelle hat über einen Kunden das letzte Wort. Sie zu ändern sendet von sich aus nichts und geht nur hier.',
    problems: {
      role: () =>
        'Dieses Gerät darf am Hub nur lesen. Um etwas zu ändern, trennen Sie es, lassen Sie einen Administrator einen Code für einen Techniker erstellen, und verbinden Sie es damit noch einmal.',
      'customer-gone': () =>
        'Dieser Kunde ist hier nicht mehr, was er war. Öffnen Sie ihn noch einmal aus der Liste.',
      'customer-there': () =>
        'Der Hub hat diesen Kunden inzwischen. Vergleichen Sie ihn mit dem, was dieses Buch sagt.',
      'customer-unknown': () => 'Der Hub hat diesen Kunden nicht mehr.',
      'book-moved-on': () =>
        'An diesem Kunden hat sich inzwischen etwas geändert. Sehen Sie sich diese Seite noch einmal an.',
      'too-large': () => 'Dieser Kunde ist größer, als der Hub auf einmal nimmt.',
    },
    notDone: 'Nichts wurde geändert',
    connectFirst: {
      heading: 'Dieses Gerät ist mit keinem Hub verbunden',
      text: 'Ein Hub führt ein Buch für das ganze Team. Verbinden Sie sich mit ihm und kommen Sie dann zurück.',
    },
    sample: 'Ein Beispielkunde bleibt auf diesem Gerät. Er geht nie an einen Hub.',
    looking: 'Der Hub wird gefragt, welche Kunden er hat…',
    retry: 'Noch einmal fragen',
    toHub: {
      heading: 'Am Hub führen',
      text: 'Das ganze Team arbeitet dann gemeinsam an diesem Kunden, und der Hub hat das letzte Wort.',
      match: (name, n) => `Der Hub hat ${f.quote(name)} mit ${users(n)}`,
      matchHint: 'Eine Domäne oder der Name stimmt überein. Vergleichen Sie zuerst: Es wird nichts gesendet.',
      compare: 'Vergleichen',
      beginning:
        'Der Kunde wird dem Hub übergeben. Über eine langsame Leitung dauert das bei einem großen einige Minuten; lassen Sie diese Seite offen.',
      begin: (n) =>
        f.plural(n, {
          one: 'Der Hub übernimmt # Benutzer und die Lizenzen aus diesem Buch.',
          other: 'Der Hub übernimmt # Benutzer und die Lizenzen aus diesem Buch.',
        }),
      none: 'Der Hub hat keinen Kunden mit diesem Namen oder diesen Domänen.',
      beginAnyway: 'Ist keiner davon dieser Kunde, kann er dort beginnen.',
      waiting: (n) => `Wartend: ${changes(n)}. Sie bleiben in der Warteschlange und gehen danach an den Hub.`,
      beginAction: 'Am Hub beginnen',
      done: 'Dieser Kunde wird jetzt am Hub geführt.',
    },
    differences: {
      heading: 'Unterschiede',
      text: 'Benutzer gelten als dieselben, wenn ihre Benutzernamen gleich sind. Danach gilt, was der Hub sagt.',
      none: 'Buch und Hub sagen dasselbe.',
      same: (n) => `Gleich: ${f.number(n)}`,
      kinds: {
        onlyHere: (n) => `Nur in diesem Buch: ${f.number(n)}`,
        onlyThere: (n) => `Nur am Hub: ${f.number(n)}`,
        different: (n) => `Verschieden: ${f.number(n)}`,
      },
      onlyHereHint:
        'Sie stehen danach nicht mehr in der Liste. Änderungen, die für sie warten, werden abgelehnt.',
      fields: 'Was verschieden ist',
      seats: 'Produkte mit verschiedenen Lizenzzahlen',
      product: 'Produkt',
      here: 'In diesem Buch',
      there: 'Am Hub',
      seatsOf: (total, assigned) => `${f.number(assigned)} von ${f.number(total)} zugewiesen`,
      noPool: 'nicht vorhanden',
      link: 'Übernehmen, was der Hub sagt',
      list: 'Benutzer mit Unterschieden',
    },
    toBook: {
      heading: 'In diesem Buch führen',
      text: (at) =>
        at === undefined
          ? 'Vom Hub ist noch nichts gekommen, dieses Buch würde also leer beginnen.'
          : `Dieses Buch macht mit dem weiter, was zuletzt vom Hub kam (${f.dateTime(at)}). Der Hub behält seinen Stand und erfährt nichts davon.`,
      waiting: (n) =>
        `Wartend: ${changes(n)}. Sie bleiben in der Warteschlange und werden von Hand übertragen.`,
      others:
        'Was Kollegen im Hub getan haben, ist vielleicht noch nicht im Partner Center. Dieses Buch kennzeichnet es nicht mehr: Klären Sie vorher mit ihnen, wer es überträgt.',
      onItsWay: {
        heading: (n) =>
          f.plural(n, {
            one: '# Änderung wurde gesendet, und was aus ihr wurde, ist hier nicht bekannt',
            other: '# Änderungen wurden gesendet, und was aus ihnen wurde, ist hier nicht bekannt',
          }),
        text: 'Der Hub hat sie vielleicht erfasst, vielleicht nicht. Ist der Hub noch erreichbar, synchronisieren Sie zuerst in der Warteschlange. Sonst bleiben sie in der Warteschlange: erfasst, noch nicht in Partner Center. Arbeiten andere mit dem Hub weiter, sprechen Sie ab, wer sie überträgt.',
        tick: (n) =>
          f.plural(n, {
            one: 'Ich sorge dafür, dass # Änderung genau einmal übertragen wird',
            other: 'Ich sorge dafür, dass # Änderungen genau einmal übertragen werden',
          }),
      },
      action: 'In diesem Buch führen',
      done: 'Dieser Kunde wird jetzt in diesem Buch geführt.',
    },
    partial: {
      heading: 'Von diesem Kunden ist noch nicht alles hier',
      text: (n, isNew) =>
        isNew
          ? `Bisher vom Hub gekommen: ${users(n)}. Sie stehen in der Liste, sobald alle da sind.`
          : `Bisher vom Hub gekommen: ${users(n)}; der Rest kommt beim nächsten Mal. Die Liste zeigt den Stand davor.`,
    },
    history: {
      heading: 'Die Geschichte am Hub ist nicht die, die dieses Gerät kennt',
      text: 'Der Hub wurde aus einer Sicherung wiederhergestellt, oder seine Aufzeichnungen wurden geändert. Was dieses Gerät dort getan hatte, wird noch einmal angefragt: Was der Hub kennt, bleibt, wie es ist; was er verloren hat, geschieht noch einmal. Änderungen anderer Geräte kommen zurück, sobald diese den Hub erreichen. Vergleichen Sie Ihre Bestätigungen der letzten Tage mit der Liste, und fragen Sie, wer den Hub betreibt, was geschehen ist.',
      seen: 'Ich habe es gesehen',
    },
    atHub: {
      heading: 'Am Hub, nicht auf diesem Gerät',
      text: 'Kunden, die Ihr Team am Hub führt.',
      users,
      takeIn: 'Aufnehmen',
      takenIn: (name) => `${f.quote(name)} wird vom Hub geholt.`,
    },
  };
}
