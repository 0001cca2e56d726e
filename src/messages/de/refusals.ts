import type { Refusals } from '../en/refusals.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

export function refusals(f: Formats): Refusals {
  const { quoted, product } = createFactTexts(f, fields);
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
    'not-permitted': () =>
      'Das verwendete Konto darf das beim Kunden nicht. Bitten Sie den Administrator des Kunden um die Berechtigung.',
    short: (facts) =>
      `Für ${product(facts)} gibt es nicht genügend Lizenzen. Diese Änderung ist zurückgestellt und kann in die Warteschlange, sobald eine Lizenz frei ist.`,
  };
}
