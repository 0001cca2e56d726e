import type { Findings } from '../en/findings.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

const partsOfUserName: ReadonlyMap<string, string> = new Map([
  ['before', 'avant le @'],
  ['after', 'après le @'],
]);

export function findings(f: Formats): Findings {
  const { text, quoted, number, field } = createFactTexts(f, fields);
  return {
    required: (facts) => `${field(facts)} est vide. Cette valeur est obligatoire pour chaque utilisateur.`,
    'too-long': (facts) =>
      `${field(facts)} compte ${number(facts, 'length')} caractères, alors que le maximum est de ${number(facts, 'limit')}. Raccourcissez ${quoted(facts, 'value')}.`,
    'user-name-syntax': (facts) =>
      `${quoted(facts, 'value')} n’est pas un nom d’utilisateur\u00a0: il faut un seul @, avec quelque chose avant et après.`,
    'user-name-characters': (facts) =>
      `Le nom d’utilisateur ${quoted(facts, 'value')} contient des caractères interdits\u00a0: ${text(facts, 'characters')}. Sont permis les lettres de a à z sans accent, les chiffres et . - _ ' ! # ^ ~`,
    'user-name-dots': (facts) =>
      `Le nom d’utilisateur ${quoted(facts, 'value')} a un point mal placé\u00a0: au début, juste avant le @ ou deux points de suite.`,
    'user-name-length': (facts) =>
      `Le nom d’utilisateur ${quoted(facts, 'value')} est trop long\u00a0: ${partsOfUserName.get(text(facts, 'part')) ?? 'en tout'}, il compte ${number(facts, 'length')} caractères, alors que le maximum est de ${number(facts, 'limit')}.`,
    'domain-foreign': (facts) =>
      `${quoted(facts, 'value')} appartient au domaine ${text(facts, 'domain')}, qui n’est pas un domaine de ce client\u00a0: ${text(facts, 'domains')}. Vérifiez que c’est le bon client.`,
    'duplicate-in-file': (facts) =>
      `Le nom d’utilisateur ${quoted(facts, 'value')} figure déjà à la ligne ${number(facts, 'row')}. C’est la première qui compte.`,
    'duplicate-in-book': (facts) =>
      `Le nom d’utilisateur ${quoted(facts, 'value')} est déjà pris chez ce client. Choisissez-en un autre ou laissez la ligne de côté.`,
    'location-unknown': (facts) =>
      `L’emplacement ${quoted(facts, 'value')} n’est pas un code de pays. Indiquez les deux lettres, par exemple FR ou BE.`,
    'location-missing': () =>
      'L’emplacement est vide, et aucune licence ne peut être attribuée sans lui. Remplissez la cellule ou choisissez un emplacement pour toutes les lignes.',
    'product-unknown': (facts) => `${quoted(facts, 'value')} n’est ni le nom ni la référence d’un produit.`,
    'extra-cells': (facts) =>
      `La ligne a ${number(facts, 'cells')} cellules, mais il n’y a que ${number(facts, 'columns')} en-têtes. Un séparateur se trouve peut-être dans une cellule\u00a0: mettez-la entre guillemets.`,
    'unreadable-characters': (facts) =>
      `${field(facts)} contient des caractères illisibles\u00a0: ${quoted(facts, 'value')}. Corrigez la cellule ou enregistrez de nouveau le fichier en CSV UTF-8.`,
  };
}
