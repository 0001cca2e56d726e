import type { Facts } from '../../core/result.ts';
import type { Refusals } from '../en/refusals.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

export function refusals(f: Formats): Refusals {
  const { quoted, product, count } = createFactTexts(f, fields);
  const held = (facts: Facts, name: string) => {
    if (facts[name] === 'none') return 'non attribué';
    const off = count(facts, name);
    if (off === 0) return 'attribué avec tous les services';
    return f.plural(off, { one: 'attribué sans # service', other: 'attribué sans # services' });
  };
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
    'restore-too-late': (facts) =>
      `${quoted(facts, 'userName')} a été supprimé il y a plus de 30 jours et ne peut plus être restauré. Ajoutez l’utilisateur de nouveau.`,
    'changed-since-seen': (facts) =>
      `Quelqu’un d’autre a modifié ${product(facts)} pour cet utilisateur entre-temps. Vu\u00a0: ${held(facts, 'seen')}. Maintenant\u00a0: ${held(facts, 'there')}. Choisissez dans la file d’attente ce qui compte.`,
    'not-permitted': () =>
      'Le compte utilisé n’a pas le droit de faire cela chez le client. Demandez l’autorisation à l’administrateur du client.',
    'password-not-allowed': (facts) =>
      `Le mot de passe temporaire de ${quoted(facts, 'userName')} enfreint les règles des mots de passe\u00a0: 8 à 256 caractères de trois sortes, sans le nom d’utilisateur. Créez-en un autre dans la file d’attente.`,
    short: (facts) =>
      `Il n’y a pas assez de licences ${product(facts)}. Cette modification reste de côté et pourra être remise en file d’attente dès qu’une licence sera disponible.`,
  };
}
