import type { DeletionMessages } from '../en/deletion.ts';
import type { Formats } from '../format.ts';

export function deletion(f: Formats): DeletionMessages {
  return {
    tab: (n) => `Utilisateurs supprimés (${f.number(n)})`,
    heading: 'Utilisateurs supprimés',
    delete: {
      command: 'Supprimer le compte d’utilisateur',
      heading: (n) =>
        f.plural(n, {
          one: 'Supprimer # compte d’utilisateur\u00a0?',
          many: 'Supprimer # de comptes d’utilisateur\u00a0?',
          other: 'Supprimer # comptes d’utilisateur\u00a0?',
        }),
      text: 'Leurs licences sont libérées, et plus personne ne peut se connecter avec ces comptes. Vous avez 30 jours pour restaurer un utilisateur supprimé.',
      action: 'Supprimer',
    },
    columns: {
      deletedOn: 'Supprimé le',
      daysLeft: 'Jours restants',
      held: 'Licences détenues avant',
      status: 'État',
    },
    days: (n) => f.plural(n, { one: '# jour', many: '# de jours', other: '# jours' }),
    noLicenses: 'Aucune licence',
    empty: {
      heading: 'Personne n’a été supprimé ces 30 derniers jours',
      text: 'Qui est supprimé reste ici pendant 30 jours et peut être restauré avec ses licences et ses coordonnées.',
    },
    selected: (n) =>
      f.plural(n, {
        one: '# utilisateur sélectionné',
        many: '# d’utilisateurs sélectionnés',
        other: '# utilisateurs sélectionnés',
      }),
    nobodySelected: 'Sélectionnez d’abord des utilisateurs dans la liste.',
    restore: {
      command: 'Restaurer',
      heading: (n) =>
        f.plural(n, {
          one: 'Restaurer # utilisateur\u00a0?',
          many: 'Restaurer # d’utilisateurs\u00a0?',
          other: 'Restaurer # utilisateurs\u00a0?',
        }),
      text: 'Les licences reviennent dans la mesure des places libres. Les mots de passe restent ce qu’ils étaient.',
      working: 'Recherche de ce qui peut revenir…',
      back: (products) => `Revient avec ${f.list(products)}`,
      backWithout: 'Revient sans licence',
      missing: (products) =>
        `Ne revient pas, faute de place libre ou d’emplacement\u00a0: ${f.list(products)}`,
      taken: (name, bearer) => `${f.quote(name)} appartient maintenant à ${bearer}. Choisissez un autre nom.`,
      newName: (person) => `Nouveau nom d’utilisateur pour ${person}`,
      leftOut: (n) =>
        f.plural(n, {
          one: '# utilisateur ne peut pas être restauré ainsi et est laissé de côté.',
          many: '# d’utilisateurs ne peuvent pas être restaurés ainsi et sont laissés de côté.',
          other: '# utilisateurs ne peuvent pas être restaurés ainsi et sont laissés de côté.',
        }),
      nothing: 'Aucun d’eux ne peut être restauré ainsi.',
    },
  };
}
