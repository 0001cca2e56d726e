import type { ActionKind } from '../../core/operations/action.ts';
import type { SheetMessages } from '../en/sheet.ts';
import type { Formats } from '../format.ts';

export function sheet(f: Formats): SheetMessages {
  const done: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Chargement enregistré',
    'manage-licenses': 'Licences mises à jour',
    'delete-users': 'Suppression enregistrée',
    'restore-users': 'Restauration enregistrée',
    'reset-passwords': 'Mots de passe réinitialisés',
  };
  const names: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Charger des utilisateurs',
    'manage-licenses': 'Gérer les licences',
    'delete-users': 'Supprimer des comptes d’utilisateur',
    'restore-users': 'Restaurer des utilisateurs',
    'reset-passwords': 'Réinitialiser des mots de passe',
  };
  return {
    action: (what, file) =>
      file === undefined ? names[what] : `${names[what]} à partir de ${f.quote(file)}`,
    done,
    author: (author, at) => (author === '' ? f.dateTime(at) : `${author}, ${f.dateTime(at)}`),
    waiting: (n) =>
      f.plural(n, {
        one: '# modification est dans la file d’attente et partira d’elle-même.',
        many: '# de modifications sont dans la file d’attente et partiront d’elles-mêmes.',
        other: '# modifications sont dans la file d’attente et partiront d’elles-mêmes.',
      }),
    refused: (n) =>
      f.plural(n, {
        one: '# modification a été refusée\u00a0; la raison figure à côté.',
        many: '# de modifications ont été refusées\u00a0; les raisons figurent à côté.',
        other: '# modifications ont été refusées\u00a0; les raisons figurent à côté.',
      }),
    settled: 'Toutes les modifications sont réglées.',
    notYet: 'Noté, pas encore dans l’Espace partenaires',
    notYetCount: (n) => `Noté, pas encore dans l’Espace partenaires\u00a0: ${f.number(n)}`,
    notYetText: (n) =>
      f.plural(n, {
        one: 'Les modifications de ce client ne partent pas d’elles-mêmes\u00a0: faites # modification à la main dans l’Espace partenaires, puis reportez-la depuis la file d’attente.',
        many: 'Les modifications de ce client ne partent pas d’elles-mêmes\u00a0: faites # de modifications à la main dans l’Espace partenaires, puis reportez-les depuis la file d’attente.',
        other:
          'Les modifications de ce client ne partent pas d’elles-mêmes\u00a0: faites # modifications à la main dans l’Espace partenaires, puis reportez-les depuis la file d’attente.',
      }),
    notYetAtHub: (n) =>
      f.plural(n, {
        one: 'Le hub a # modification de cette feuille, l’Espace partenaires ne l’a pas encore\u00a0: faites-la là-bas à la main, puis reportez-la depuis la file d’attente.',
        many: 'Le hub a # de modifications de cette feuille, l’Espace partenaires ne les a pas encore\u00a0: faites-les là-bas à la main, puis reportez-les depuis la file d’attente.',
        other:
          'Le hub a # modifications de cette feuille, l’Espace partenaires ne les a pas encore\u00a0: faites-les là-bas à la main, puis reportez-les depuis la file d’attente.',
      }),
    carriedOver: (by, at) => `Reporté par ${by} le ${f.date(at)}`,
    leftOut: 'Laissé de côté',
    leftOutCount: (n) => `Laissés de côté\u00a0: ${f.number(n)}`,
    summary: 'Résumé',
    rows: 'Utilisateurs de cette fiche',
    columns: {
      password: 'Mot de passe temporaire',
      assigned: 'Licences à attribuer',
      revoked: 'Licences à révoquer',
      notRestored: 'Licences non restaurées',
      state: 'État',
      reason: 'Raison',
      line: 'Ligne du fichier',
      partnerCenter: 'Espace partenaires',
    },
    lineNumber: (line) => `Ligne ${f.number(line)}`,
    passwords:
      'Les mots de passe temporaires sont conservés sur cet appareil. Sans phrase secrète, quiconque possède une copie de son disque peut les lire.',
    missing: {
      heading: 'Cette fiche n’est pas dans le livre',
      text: 'Elle a peut-être été retirée avec son client, ou elle appartient au livre d’un autre appareil.',
    },
    empty: 'Cette fiche est vide.',
    exported: (file) => `Enregistré sous ${f.quote(file)}.`,
    tooLong: (rows, most) =>
      `Cette fiche compte ${f.number(rows)} lignes\u00a0; ${f.number(most)} au plus sont imprimées. Exportez-la en CSV et imprimez-la à partir de là.`,
    printedRows: (from, to, total) => `Lignes ${f.number(from)} à ${f.number(to)} sur ${f.number(total)}`,
    fileName: 'fiche-de-confirmation',
  };
}
