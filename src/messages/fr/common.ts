import type { Source } from '../../core/directory/figure.ts';
import type { DeliveryState } from '../../core/outbox/delivery.ts';
import type { Common } from '../en/common.ts';
import type { Formats } from '../format.ts';

export function common(f: Formats): Common {
  const sources: Readonly<Record<Source, string>> = {
    typed: 'saisie manuelle',
    file: 'depuis un fichier',
    'carried-over': 'reporté à la main',
    practice: 'exercice',
    hub: 'du hub',
  };
  const states: Readonly<Record<DeliveryState, string>> = {
    queued: 'En file d’attente',
    sending: 'Envoi en cours',
    unknown: 'Pas encore connu',
    acked: 'En attente de confirmation',
    parked: 'Licences insuffisantes',
    done: 'Terminé',
    refused: 'Refusé',
    discarded: 'Abandonné',
    superseded: 'Remplacé par une modification ultérieure',
  };
  return {
    product: 'Seatbook',
    nav: {
      label: 'Navigation principale',
      skip: 'Aller au contenu',
      customers: 'Clients',
      queue: 'File d’attente',
      settings: 'Paramètres',
      waiting: (changes) =>
        f.plural(changes, { one: '# modification en attente', other: '# modifications en attente' }),
    },
    commands: {
      add: 'Ajouter',
      back: 'Retour',
      browse: 'Parcourir',
      cancel: 'Annuler',
      clear: 'Effacer',
      clearSelection: 'Effacer la sélection',
      close: 'Fermer',
      continue: 'Continuer',
      copy: 'Copier',
      delete: 'Supprimer',
      discard: 'Abandonner',
      edit: 'Modifier',
      exportCsv: 'Exporter en CSV',
      first: 'Premier',
      last: 'Dernier',
      next: 'Suivant',
      no: 'Non',
      previous: 'Précédent',
      print: 'Imprimer',
      remove: 'Retirer',
      retry: 'Réessayer',
      save: 'Enregistrer',
      search: 'Rechercher',
      selectAll: 'Tout sélectionner',
      undo: 'Revenir en arrière',
      yes: 'Oui',
    },
    field: {
      required: 'obligatoire',
      optional: 'facultatif',
    },
    table: {
      empty: 'Rien à afficher',
      noMatches: 'Aucun résultat',
      select: (row) => `Sélectionner ${row}`,
      selected: (n) => f.plural(n, { one: '# sélectionné', other: '# sélectionnés' }),
    },
    pager: {
      label: 'Pages',
      range: (from, to, total) => `${f.number(from)} à ${f.number(to)} sur ${f.number(total)}`,
      perPage: 'Lignes par page',
    },
    picker: {
      searching: 'Recherche en cours…',
      noMatches: 'Aucun résultat',
      clear: (label) => `Effacer\u00a0: ${label}`,
      results: (n) => f.plural(n, { one: '# résultat', other: '# résultats' }),
    },
    fileDrop: {
      orDrop: 'ou déposez un fichier ici',
      letGo: 'Relâchez pour choisir ce fichier',
      one: 'Un seul fichier à la fois, s’il vous plaît.',
    },
    progress: {
      of: (done, total) => `${f.number(done)} sur ${f.number(total)}`,
    },
    seats: {
      assigned: 'Attribuées',
      queued: 'En file d’attente',
      free: 'Disponibles',
      over: 'En trop',
      total: 'Total',
      summary: (assigned, queued, free, total) =>
        `Attribuées\u00a0: ${f.number(assigned)}, en file d’attente\u00a0: ${f.number(queued)}, disponibles\u00a0: ${f.number(free)} sur ${f.number(total)}`,
      overfull: (assigned, queued, over, total) =>
        `Attribuées\u00a0: ${f.number(assigned)}, en file d’attente\u00a0: ${f.number(queued)}, soit ${f.number(over)} de plus que le total de ${f.number(total)}`,
    },
    kinds: {
      info: 'Information',
      success: 'Réussite',
      warning: 'Avertissement',
      error: 'Erreur',
    },
    states,
    stateCount: (state, n) => `${states[state]}\u00a0: ${f.number(n)}`,
    sources,
    known: (source, asOf, now) => `${sources[source]}, ${f.age(asOf, now)}`,
    asOf: (at) => `état du ${f.dateTime(at)}`,
    offline: 'Hors connexion',
    online: 'En ligne',
    loading: 'Chargement…',
    saving: 'Enregistrement…',
    typedCount: {
      label: 'Nombre d’utilisateurs',
      hint: (n) => `C’est beaucoup à la fois. Tapez ${f.number(n)} pour montrer que tous sont bien visés.`,
      missing: (n) => `Tapez d’abord ${f.number(n)}.`,
    },
    notSaved: 'Rien n’a été enregistré',
    wrong: {
      heading: 'Une erreur est survenue',
      text: 'Ce que vous aviez déjà enregistré est conservé. Réessayez\u00a0; si cela ne suffit pas, rechargez la page.',
    },
    language: 'Langue',
    theme: 'Apparence',
    themes: {
      system: 'Comme l’appareil',
      light: 'Clair',
      dark: 'Sombre',
    },
  };
}
