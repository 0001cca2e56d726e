import type { Backup } from '../en/backup.ts';
import type { Formats } from '../format.ts';

export function backup(f: Formats): Backup {
  return {
    heading: 'Sicherung',
    text: 'Das ganze Buch in einer Datei: Kunden, Benutzer, Lizenzen, was wartet, und temporäre Kennwörter. Nur ihre Passphrase öffnet sie.',
    never: 'Von diesem Buch gibt es noch keine Sicherung.',
    last: (at) => `Letzte Sicherung: ${f.dateTime(at)}`,
    due: (since) =>
      `Seit dem ${f.date(since)} gibt es Zahlen oder Änderungen, die nur auf diesem Gerät liegen. Eine Sicherung bewahrt sie, falls es verloren geht.`,
    commands: {
      backUp: 'Dieses Buch sichern',
      restore: 'Aus einer Sicherung wiederherstellen',
      move: 'Dieses Buch umziehen',
      seal: 'Sicherung erstellen',
      open: 'Sicherung öffnen',
      replace: 'Dieses Buch ersetzen',
      restoreNow: 'Jetzt wiederherstellen',
      useAgain: 'Hier wieder benutzen',
      saveAgain: 'Datei noch einmal speichern',
      makeAgain: 'Datei noch einmal erstellen',
      done: 'Fertig',
    },
    passphrase: {
      label: 'Passphrase',
      again: 'Passphrase noch einmal',
      ofFile: 'Passphrase der Sicherung',
      lost: 'Ohne sie kann niemand die Datei öffnen, auch Sie nicht. Schreiben Sie sie dort auf, wo Sie so etwas verwahren.',
      differ: 'Die beiden sind nicht gleich.',
      tooShort: (least) => `Mindestens ${f.number(least)} Zeichen.`,
      weak: 'Für einen Computer leicht zu erraten: Ein paar Wörter mehr machen sie viel stärker.',
      fair: 'Gut. Länger ist noch besser: beliebige Wörter, die Sie sich merken können.',
      strong: 'Stark.',
    },
    making: 'Die Sicherung wird erstellt',
    made: {
      heading: 'Die Sicherung wird gespeichert',
      text: (file, size) =>
        `${file} (${size}) kommt zu Ihren Downloads. Legen Sie die Datei dorthin, wo sie dieses Gerät überlebt: auf einen anderen Datenträger oder ein Laufwerk Ihrer Firma.`,
      hub: 'Die Verbindung dieses Geräts zu einem Hub ist nicht darin: Ein Gerät, das sie wiederherstellt, verbindet sich neu.',
    },
    restoring: {
      file: 'Sicherungsdatei',
      opening: 'Die Sicherung wird geöffnet',
      replacing: 'Wird wiederhergestellt',
      failed:
        'Das Wiederherstellen ist nicht gelungen. Ihr Buch ist, wie es war. Laden Sie neu und versuchen Sie es noch einmal.',
      inFile: 'In der Sicherung',
      here: 'Jetzt in diesem Buch',
      rows: {
        customers: 'Kunden',
        users: 'Erfasste Benutzer',
        waiting: 'Wartende Änderungen',
        lastChange: 'Letzte Änderung',
        made: 'Erstellt am',
        address: 'Adresse',
        device: 'Gerät',
      },
      empty: 'Dieses Buch ist leer: Durch das Wiederherstellen geht nichts verloren.',
      replaces:
        'Das Wiederherstellen ersetzt alles in diesem Buch. Was nur hier und nicht in der Sicherung steht, ist danach fort.',
      first: 'Zuerst sichern, was hier ist',
      type: (word) => `Tippen Sie ${word}, um fortzufahren`,
      word: 'ERSETZEN',
      original:
        'Das Buch, aus dem diese Sicherung stammt, wird vielleicht noch benutzt. Arbeiten Sie nur mit einem von beiden weiter: Was wartet, geht von beiden hinaus, und die Gegenseite nimmt jede Änderung nur einmal an; von Plätzen aber, die das eine zusagt, weiß das andere nichts.',
      waits: (n) =>
        f.plural(n, {
          one: '# Änderung wartet darin und geht von hier hinaus, sobald der Weg frei ist.',
          other: '# Änderungen warten darin und gehen von hier hinaus, sobald der Weg frei ist.',
        }),
      reload: 'Alle anderen Tabs von Seatbook müssen danach neu geladen werden.',
    },
    moving: {
      heading: 'Dieses Buch umziehen',
      text: 'Das Buch gehört zu dieser Adresse in diesem Browser. Um unter einer anderen Adresse, in einem anderen Browser oder auf einem anderen Gerät weiterzuarbeiten, ziehen Sie es um: Eine Datei entsteht, dieses Buch wird stillgelegt, und dort stellen Sie die Datei wieder her.',
      steps: {
        file: 'Seatbook erstellt eine Datei mit dem ganzen Buch unter einer Passphrase Ihrer Wahl.',
        stop: 'Dieses Buch wird stillgelegt: Hier wird nichts mehr gesendet oder geändert, in keinem Tab.',
        restore:
          'Unter der anderen Adresse öffnen Sie die Einstellungen, wählen „Aus einer Sicherung wiederherstellen“ und nehmen die Datei.',
      },
      to: 'Wohin es geht',
      toHint: 'Die andere Adresse, als Notiz für alle, die diese hier öffnen. Darf leer bleiben.',
      action: 'Datei erstellen und hier aufhören',
      madeHeading: 'Dieses Buch ist hier stillgelegt',
      next: 'Öffnen Sie nun die andere Adresse, gehen Sie zu den Einstellungen, wählen Sie „Aus einer Sicherung wiederherstellen“ und nehmen Sie diese Datei.',
    },
    moved: {
      heading: 'Dieses Buch ist umgezogen',
      text: (at, to) =>
        to === ''
          ? `Es ist am ${f.dateTime(at)} umgezogen. Hier wird nichts mehr gesendet oder geändert.`
          : `Es ist am ${f.dateTime(at)} nach ${to} umgezogen. Hier wird nichts mehr gesendet oder geändert.`,
      next: 'Falls es dort noch nicht angekommen ist: Öffnen Sie die andere Adresse, gehen Sie zu den Einstellungen, wählen Sie „Aus einer Sicherung wiederherstellen“ und nehmen Sie die gespeicherte Datei.',
      warning:
        'Nur wenn die Datei nirgends wiederhergestellt wurde oder das andere Buch nicht mehr benutzt wird. Zwei Bücher, die beide benutzt werden, sagen dieselben Plätze zweimal zu und senden dieselben Änderungen zweimal.',
      sure: 'Es wird nirgendwo sonst benutzt',
    },
    room: {
      heading: 'Auf diesem Gerät ist kein Platz mehr',
      text: 'Was Sie zuletzt getan haben, wurde mit einer Reserve gespeichert, die Seatbook dafür bereithält. Geben Sie auf dem Gerät Platz frei, senden oder übertragen Sie, was wartet, und machen Sie eine Sicherung.',
    },
    problems: {
      'not-a-backup':
        'Diese Datei ist keine Sicherung von Seatbook. Wählen Sie die Datei, die als Sicherung gespeichert wurde.',
      'newer-backup':
        'Diese Sicherung stammt von einer neueren Version von Seatbook. Aktualisieren Sie Seatbook hier und stellen Sie sie dann wieder her.',
      'wrong-passphrase':
        'Die Passphrase öffnet diese Sicherung nicht. Achten Sie auf Groß- und Kleinschreibung und die Tastaturbelegung, und versuchen Sie es noch einmal.',
      damaged:
        'Diese Datei ist beschädigt: Nicht alles darin ist so, wie es gespeichert wurde. Hier wurde nichts geändert. Nehmen Sie eine andere Kopie der Datei oder eine ältere Sicherung.',
      'cut-short':
        'Das Ende dieser Datei fehlt, wie nach einer abgebrochenen Kopie. Hier wurde nichts geändert. Kopieren Sie die Datei noch einmal.',
      'in-use':
        'Ein anderer Tab oder ein anderes Fenster von Seatbook hat das Buch nicht losgelassen. Schließen Sie alle anderen, laden Sie diese Seite neu, und versuchen Sie es noch einmal.',
      'storage-full':
        'Auf diesem Gerät ist nicht genug Platz. Ihr Buch ist, wie es war. Geben Sie Platz frei und versuchen Sie es noch einmal.',
    },
    wentWrong: 'Das ist nicht gelungen. Ihr Buch ist, wie es war.',
  };
}
