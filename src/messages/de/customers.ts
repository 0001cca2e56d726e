import { mostSeats } from '../../core/directory/pool.ts';
import { productName } from '../../core/directory/product-lookup.ts';
import type { Customers } from '../en/customers.ts';
import type { Formats } from '../format.ts';

export function customers(f: Formats): Customers {
  const products = (n: number) => f.plural(n, { one: '# Produkt', other: '# Produkte' });
  return {
    search: 'Kunden suchen',
    noMatches: (text) => `Kein Kunde passt zu ${f.quote(text)}.`,
    found: (n) => f.plural(n, { one: '# Kunde', other: '# Kunden' }),
    commands: {
      add: 'Kunden hinzufügen',
      loadSamples: 'Beispieldaten laden',
      removeSamples: 'Beispieldaten entfernen',
    },
    samplesLoaded: 'Die Beispielkunden sind im Buch. Sie antworten so, wie der Übungsschalter steht.',
    samplesRemoved: 'Die Beispielkunden sind weg, mit allem, was für sie wartete.',
    empty: {
      heading: 'Noch keine Kunden',
      text: 'Fügen Sie einen Kunden hinzu, mit dem, was Sie im Partner Center sehen: Das dauert zwei Minuten und braucht kein Netz. Oder sehen Sie sich erst mit Beispieldaten um, die mit einem Klick wieder verschwinden.',
    },
    card: {
      users: 'Benutzer',
      products: 'Produkte',
      free: 'Freie Plätze',
      sample: 'Beispiel',
      domains: (first, more) => (more > 0 ? `${first} + ${f.number(more)}` : first),
      noFigures: 'Noch keine Plätze eingetragen',
      noneFree: (n) => `Kein Platz frei: ${products(n)}`,
      overfull: (n) => `Überbelegt: ${products(n)}`,
      recorded: (n) => `${f.number(n)} erfasst, noch nicht im Partner Center`,
    },
    form: {
      general: 'Kunde',
      name: 'Name',
      domains: 'Domänen',
      domain: (index) => (index === 0 ? 'Domäne' : `Domäne ${f.number(index + 1)}`),
      domainHint: 'Wie in den Benutzernamen nach dem @. Die erste gilt, wenn keine genannt ist.',
      addDomain: 'Weitere Domäne hinzufügen',
      removeDomain: (domain) => `Domäne ${domain} entfernen`,
      country: 'Land oder Region',
      language: 'Sprache des Kunden',
      languageHint: 'Für alles, was der Kunde zu lesen bekommt.',
      color: 'Farbe',
      colorHint: 'Auf jeder Seite dieses Kunden, damit niemand beim falschen arbeitet.',
      colors: ['Blau', 'Rost', 'Grün', 'Lila', 'Schiefer', 'Himbeere', 'Oliv', 'Violett'],
      products: 'Produkte',
      productsHint:
        'Was der Kunde gekauft hat, wie das Partner Center es bei den Lizenzen zeigt. Jede Zahl behält ihr Datum.',
      practiceProducts:
        'Die Plätze eines Beispielkunden kommen von der Übungsseite und lassen sich nicht von Hand eingeben.',
      hubProducts:
        'Wie viele Plätze es gibt, wird im Hub gespeichert, für das ganze Team. Was zugewiesen ist, ergibt sich aus Ihren Änderungen und lässt sich nicht mehr eingeben, sobald es das Produkt dort gibt.',
      notSaved: 'Nicht gespeichert',
      meanwhile: {
        heading:
          'Jemand anderes hat diesen Kunden inzwischen gespeichert; von Ihnen wurde noch nichts gespeichert',
        text: 'Das steht jetzt im Hub. Was Sie nicht angerührt haben, zeigt es schon; was Sie geändert haben, ist geblieben. Sehen Sie es durch und speichern Sie noch einmal.',
        total: (n) => `${f.number(n)} Plätze insgesamt`,
        removed: 'nicht mehr da',
      },
      addProduct: 'Produkt hinzufügen',
      addProductHint: 'Nach dem Namen suchen oder eine Artikelnummer eingeben.',
      asPartNumber: (partNumber) => `Artikelnummer ${partNumber} verwenden`,
      notInTable: 'Nicht in der Produkttabelle; statt eines Namens wird die Nummer angezeigt',
      noProducts:
        'Noch keine Produkte. Benutzer lassen sich trotzdem hinzufügen, Lizenzen aber nicht zuweisen.',
      total: 'Gesamt',
      assigned: 'Zugewiesen',
      removeProduct: (product) => `${product} entfernen`,
      missing: {
        heading: 'Dieser Kunde ist nicht in diesem Buch',
        text: 'Vielleicht wurde er entfernt, oder die Adresse gehört zum Buch eines anderen Geräts.',
      },
    },
    errors: {
      summary: (n) =>
        f.plural(n, {
          one: 'Noch nicht gespeichert: # Eintrag braucht Ihre Aufmerksamkeit.',
          other: 'Noch nicht gespeichert: # Einträge brauchen Ihre Aufmerksamkeit.',
        }),
      name: 'Geben Sie dem Kunden einen Namen.',
      domainMissing: 'Geben Sie mindestens eine Domäne ein, zum Beispiel contoso.com.',
      domainInvalid: (text) =>
        `${f.quote(text)} ist keine Domäne. Schreiben Sie sie so, wie sie nach dem @ steht, zum Beispiel contoso.com.`,
      domainTwice: 'Diese Domäne steht schon in der Liste.',
      country: 'Wählen Sie das Land oder die Region.',
      total: `Geben Sie an, wie viele Plätze es gibt: eine ganze Zahl von 0 bis ${f.number(mostSeats)}.`,
      assigned: `Geben Sie an, wie viele schon zugewiesen sind: eine ganze Zahl von 0 bis ${f.number(mostSeats)}.`,
    },
    problems: {
      'seats-assigned': (facts) =>
        `Plätze von ${productName(String(facts['product']))} sind im Hub zugewiesen. Das Produkt lässt sich deshalb nicht entfernen. Es wurde nichts gespeichert.`,
    },
    warnings: {
      domainElsewhere: (customer) =>
        `Auch ${f.quote(customer)} hat diese Domäne. Vergewissern Sie sich, dass das nicht derselbe Kunde ist.`,
      overfull: (over) =>
        f.plural(over, {
          one: 'Es ist # mehr zugewiesen, als es gibt. Wenn das im Partner Center so ist, lassen Sie es stehen.',
          other:
            'Es sind # mehr zugewiesen, als es gibt. Wenn das im Partner Center so ist, lassen Sie es stehen.',
        }),
      productTwice: (product) => `${product} steht schon in der Liste.`,
    },
  };
}
