import type { CustomerPage } from '../en/customer.ts';
import type { Formats } from '../format.ts';

export function customer(f: Formats): CustomerPage {
  const users = (n: number) => f.plural(n, { one: '# utilisateur', other: '# utilisateurs' });
  return {
    tabs: {
      label: 'Client',
      users: 'Utilisateurs et licences',
    },
    commands: {
      upload: 'Charger des utilisateurs',
      bringIn: 'Reprendre les utilisateurs existants',
      manageLicenses: 'Gérer les licences',
      edit: 'Modifier le client',
      nobodySelected: 'Sélectionnez d’abord des utilisateurs dans la liste.',
    },
    sample: 'Exemple de client',
    users,
    waitingUsers: (n) => `Des modifications attendent pour ${users(n)}`,
    oldest: (known) => `Entrée la plus ancienne\u00a0: ${known}`,
    recorded: {
      heading: 'Enregistré, pas encore dans l’Espace partenaires',
      text: (n) =>
        f.plural(n, {
          one: '# modification de ce client est enregistrée dans ce livre et retient ses places. Reportez-la dans la file d’attente une fois que vous l’avez faite dans l’Espace partenaires.',
          other:
            '# modifications de ce client sont enregistrées dans ce livre et retiennent leurs places. Reportez-les dans la file d’attente une fois que vous les avez faites dans l’Espace partenaires.',
        }),
      nothing:
        'Ce que vous modifiez ici est d’abord enregistré dans ce livre. Ce n’est dans l’Espace partenaires qu’une fois reporté.',
      atHub: (n) =>
        f.plural(n, {
          one: '# modification de cet appareil est faite dans le hub. Reportez-la depuis la file d’attente une fois faite dans l’Espace partenaires.',
          many: '# de modifications de cet appareil sont faites dans le hub. Reportez-les depuis la file d’attente une fois faites dans l’Espace partenaires.',
          other:
            '# modifications de cet appareil sont faites dans le hub. Reportez-les depuis la file d’attente une fois faites dans l’Espace partenaires.',
        }),
      nothingAtHub:
        'Ce que vous modifiez ici va au hub, et toute l’équipe le voit. Ce n’est dans l’Espace partenaires qu’une fois reporté par quelqu’un.',
    },
    short: (n) =>
      f.plural(n, {
        one: 'Il manque une place pour # modification, mise de côté. Elle ne retient aucune place et pourra passer dans la file dès qu’une place sera disponible.',
        other:
          'Il manque des places pour # modifications, mises de côté. Elles ne retiennent aucune place et pourront passer dans la file dès que des places seront disponibles.',
      }),
    toQueue: 'Ouvrir la file d’attente',
    pools: {
      heading: 'Produits et places',
      none: 'Aucun produit n’a été saisi\u00a0: aucune licence ne peut donc être attribuée.',
      total: (n) => f.plural(n, { one: '# place', other: '# places' }),
      noneFree: 'Aucune place disponible',
      overfull: (n) => `${f.number(n)} en trop`,
      knownTotal: (known) => `Total\u00a0: ${known}`,
      knownAssigned: (known) => `Attribuées\u00a0: ${known}`,
      showAll: (n) => `Afficher les ${f.number(n)} produits`,
      showFewer: 'Afficher moins',
    },
    table: {
      label: 'Utilisateurs',
      filter: 'Filtrer les utilisateurs par...',
      status: 'État',
      noLicenses: 'Aucune licence',
      noLocation: 'Aucun',
      onlyHere: 'Ici seulement',
      noMatches: (text) => `Personne ne correspond à ${f.quote(text)}.`,
    },
    selection: {
      label: 'Utilisateurs sélectionnés',
      count: (n) => `Utilisateurs sélectionnés (${f.number(n)})`,
      allMatching: (search) => (search ? `Tous ceux qui correspondent à ${f.quote(search)}` : 'Tous'),
      selectAll: (n, filtered) =>
        filtered
          ? f.plural(n, { one: 'Sélectionner le # résultat', other: 'Sélectionner les # résultats' })
          : f.plural(n, { one: 'Sélectionner le seul (#)', other: 'Sélectionner les #' }),
    },
    empty: {
      heading: 'Aucun utilisateur pour l’instant',
      text: 'Reprenez d’abord, depuis un fichier de l’Espace partenaires ou de Microsoft 365, les utilisateurs déjà présents, pour que personne ne soit créé deux fois. Ou chargez les nouveaux utilisateurs depuis le tableau du client.',
      uploadText: 'Chargez les nouveaux utilisateurs depuis le tableau du client.',
    },
  };
}
