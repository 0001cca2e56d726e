import type { Facts } from '../../core/result.ts';
import type { Refusals } from '../en/refusals.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

export function refusals(f: Formats): Refusals {
  const { quoted, product, count } = createFactTexts(f, fields);
  const held = (facts: Facts, name: string) => {
    if (facts[name] === 'none') return 'nicht zugewiesen';
    const off = count(facts, name);
    if (off === 0) return 'mit allen Diensten zugewiesen';
    return f.plural(off, { one: 'ohne # Dienst zugewiesen', other: 'ohne # Dienste zugewiesen' });
  };
  return {
    'no-seats': (facts) =>
      `Für ${product(facts)} ist keine Lizenz frei. Kaufen Sie weitere oder widerrufen Sie eine, und weisen Sie die Lizenz dann noch einmal zu.`,
    'unknown-product': (facts) => `Der Kunde besitzt ${product(facts)} nicht.`,
    'name-taken': (facts) =>
      `Der Benutzername ${quoted(facts, 'userName')} ist beim Kunden schon vergeben. Wählen Sie einen anderen.`,
    'no-location': (facts) =>
      `${quoted(facts, 'userName')} hat keinen Standort, und ohne ihn lässt sich keine Lizenz zuweisen.`,
    'user-missing': (facts) =>
      `${quoted(facts, 'userName')} gibt es nicht mehr. Vielleicht wurde der Benutzer gelöscht.`,
    'restore-too-late': (facts) =>
      `${quoted(facts, 'userName')} wurde vor mehr als 30 Tagen gelöscht und kann nicht mehr wiederhergestellt werden. Fügen Sie den Benutzer neu hinzu.`,
    'changed-since-seen': (facts) =>
      `Jemand anderes hat ${product(facts)} für diesen Benutzer inzwischen geändert. Gesehen: ${held(facts, 'seen')}. Jetzt: ${held(facts, 'there')}. Wählen Sie in der Warteschlange, was gilt.`,
    'not-permitted': () =>
      'Das verwendete Konto darf das beim Kunden nicht. Bitten Sie den Administrator des Kunden um die Berechtigung.',
    'password-not-allowed': (facts) =>
      `Das temporäre Kennwort von ${quoted(facts, 'userName')} verstößt gegen die Regeln für Kennwörter: 8 bis 256 Zeichen aus drei Arten, ohne den Benutzernamen. Erzeugen Sie in der Warteschlange ein anderes.`,
    short: (facts) =>
      `Für ${product(facts)} gibt es nicht genügend Lizenzen. Diese Änderung ist zurückgestellt und kann in die Warteschlange, sobald eine Lizenz frei ist.`,
  };
}
