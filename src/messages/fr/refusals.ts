import type { Refusals } from '../en/refusals.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

export function refusals(f: Formats): Refusals {
  const { quoted, product } = createFactTexts(f, fields);
  return {
    'no-seats': (facts) =>
      `Aucune licence ${product(facts)} n’est disponible. Achetez-en davantage ou révoquez-en une, puis attribuez de nouveau la licence.`,
    'unknown-product': (facts) => `Le client ne possède pas le produit ${product(facts)}.`,
    'name-taken': (facts) =>
      `Le nom d’utilisateur ${quoted(facts, 'userName')} est déjà pris chez le client. Choisissez-en un autre.`,
    'no-location': (facts) =>
      `${quoted(facts, 'userName')} n’a pas d’emplacement, et aucune licence ne peut être attribuée sans lui.`,
    'user-missing': (facts) =>
      `${quoted(facts, 'userName')} n’existe plus. L’utilisateur a peut-être été supprimé.`,
    'not-permitted': () =>
      'Le compte utilisé n’a pas le droit de faire cela chez le client. Demandez l’autorisation à l’administrateur du client.',
    short: (facts) =>
      `Il n’y a pas assez de licences ${product(facts)}. Cette modification reste de côté et pourra être remise en file d’attente dès qu’une licence sera disponible.`,
  };
}
