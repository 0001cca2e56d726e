import { createFactTexts } from '../fact-texts.ts';
import type { Problems } from '../en/problems.ts';
import type { Formats } from '../format.ts';
import { createRefusalReason } from '../refusal-reason.ts';
import { fields } from './fields.ts';
import { refusals } from './refusals.ts';

const howToSave =
  'Ouvrez-le dans le tableur, choisissez «\u00a0Enregistrer sous\u00a0» puis «\u00a0CSV UTF-8 (délimité par des virgules)\u00a0».';

const notText: ReadonlyMap<string, string> = new Map([
  ['xlsx', `C’est un classeur Excel (.xlsx). ${howToSave}`],
  ['xls', `C’est un ancien classeur Excel (.xls). ${howToSave}`],
  ['pdf', 'C’est un fichier PDF. Demandez le tableau à partir duquel il a été créé.'],
  ['zip', 'C’est une archive ZIP. Décompressez-la et choisissez le fichier CSV qu’elle contient.'],
  ['image', 'C’est une image. Demandez la liste sous forme de tableau.'],
]);

export function problems(f: Formats): Problems {
  const { text, quoted, number, product, field } = createFactTexts(f, fields);
  const reason = createRefusalReason(refusals(f));
  return {
    'file-empty': () =>
      'Le fichier est vide. Enregistrez-le de nouveau dans le tableur et choisissez-le encore une fois.',
    'file-not-text': (facts) =>
      notText.get(text(facts, 'kind')) ?? `Ce fichier n’est pas une liste lisible. ${howToSave}`,
    'file-encoding': (facts) =>
      `Le fichier est écrit en ${text(facts, 'encoding')}, un codage qui n’est pas lu ici. Dans Excel, choisissez «\u00a0CSV UTF-8 (délimité par des virgules)\u00a0» au lieu de «\u00a0Texte Unicode\u00a0».`,
    'file-no-headings': (facts) =>
      `Aucune des 50 premières lignes ne ressemble à des en-têtes. La plus proche contient\u00a0: ${quoted(facts, 'headings')}. Ajoutez une ligne d’en-têtes, par exemple «\u00a0Nom d’utilisateur\u00a0» et «\u00a0Nom d’affichage\u00a0». Si les lettres ci-dessus semblent fausses, enregistrez le fichier au format «\u00a0CSV UTF-8\u00a0».`,
    'file-column-missing': (facts) =>
      `La colonne ${field(facts)} est absente. Les en-têtes sont\u00a0: ${quoted(facts, 'headings')}. Ajoutez la colonne ou renommez-la, puis choisissez de nouveau le fichier.`,
    'file-no-rows': () => 'Le fichier a des en-têtes, mais aucune ligne en dessous.',
    'file-changed': () =>
      'Le fichier a été modifié ou déplacé pendant la lecture. Fermez-le dans les autres programmes et choisissez-le de nouveau.',
    'file-unclosed-quote': (facts) =>
      `Un guillemet ouvert à la ligne ${number(facts, 'line')} n’est jamais fermé\u00a0: la suite du fichier ne peut pas être découpée. Fermez-le ou supprimez-le, puis choisissez de nouveau le fichier.`,
    'others-selected': (facts) =>
      `${f.number(Number(facts['now']))} utilisateurs correspondent maintenant, contre ${f.number(Number(facts['before']))} auparavant. Vérifiez qui est sélectionné, puis recommencez.`,
    'nothing-to-save': () =>
      'Il n’y a rien à enregistrer\u00a0: aucun utilisateur ne serait ajouté ni modifié.',
    'seats-gone': (facts) =>
      `Entre-temps, des licences ${product(facts)} ont été prises\u00a0: il en manque maintenant ${number(facts, 'short')}. Rien n’a été enregistré. Revoyez l’aperçu.`,
    'name-gone': (facts) =>
      `Entre-temps, quelqu’un portant le nom d’utilisateur ${quoted(facts, 'userName')} a été ajouté à ce livre. Rien n’a été enregistré. Revoyez l’aperçu.`,
    'customer-gone': () => 'Ce client n’est plus dans ce livre\u00a0; rien n’a été enregistré.',
    'answered-elsewhere': () =>
      'Entre-temps, c’est un autre qui fait foi pour ce client et qui indique qui est présent\u00a0; rien n’a été enregistré.',
    'storage-full': () =>
      'Cet appareil n’a plus de place\u00a0; rien n’a été enregistré. Libérez de l’espace et réessayez\u00a0: votre saisie est toujours là.',
    'already-sent': () =>
      'Entre-temps, cela a été envoyé ou réglé\u00a0: il n’est plus possible de revenir en arrière ici.',
    'action-gone': () =>
      'Ce n’est plus dans la file d’attente. Cela a peut-être été réglé dans un autre onglet.',
    'carry-earlier-first': () =>
      'Cela dépend de modifications qui ne sont pas encore reportées. Reportez d’abord les précédentes.',
    'nothing-to-carry-over': () =>
      'Rien ne peut être reporté\u00a0: aucune modification n’est en attente, ou aucune ne convient à la situation actuelle.',
    'no-seats': (facts) =>
      `Aucune licence ${product(facts)} n’est disponible. La modification reste en attente.`,
    'no-longer-fits': (facts) => `Cela ne convient plus à la situation actuelle. ${reason(facts)}`,
  };
}
