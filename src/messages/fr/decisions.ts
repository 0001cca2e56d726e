import { productName } from '../../core/directory/product-lookup.ts';
import type { DecisionMessages } from '../en/decisions.ts';
import type { Formats } from '../format.ts';

export function decisions(f: Formats): DecisionMessages {
  const users = (n: number) => f.plural(n, { one: '# utilisateur', other: '# utilisateurs' });
  const titles: Readonly<Record<Parameters<DecisionMessages['title']>[0], (product: string) => string>> = {
    'no-seats': (product) => `Licences insuffisantes\u00a0: ${productName(product)}`,
    'unknown-product': (product) => `Produit non possédé\u00a0: ${productName(product)}`,
    'name-taken': () => 'Le nom d’utilisateur existe déjà',
    'no-location': () => 'L’emplacement manque',
    'user-missing': () => 'L’utilisateur n’existe plus',
    'restore-too-late': () => 'Supprimé depuis trop longtemps',
    'changed-since-seen': () => 'Modifié entre-temps par quelqu’un d’autre',
    'not-permitted': () => 'Non autorisé',
    'password-not-allowed': () => 'Mot de passe temporaire refusé',
  };
  return {
    heading: 'Décision nécessaire',
    text: 'Ces modifications n’ont pas abouti. Rien n’est fait tant que vous n’avez pas choisi.',
    cards: (customer) => `Décisions pour ${customer}`,
    users,
    title: (reason, product) => titles[reason](product),
    hints: {
      seats:
        'Choisissez qui reçoit les licences disponibles. Les autres gardent leur place et sont proposés dès qu’une licence est disponible.',
      noneFree:
        'Aucune licence n’est disponible. Tous gardent leur place et sont proposés dès qu’il y en a une.',
      product: 'Laissez le produit de côté, ou réessayez quand le client le possédera.',
      name: 'Donnez un autre nom au nouvel utilisateur, ou donnez les licences à celui qui porte déjà ce nom.',
      locationOfNew:
        'Donnez un emplacement aux nouveaux utilisateurs\u00a0; il en faut un pour les licences.',
      locationOfPresent: 'Donnez un emplacement à l’utilisateur dans l’Espace partenaires, puis réessayez.',
      missing:
        'Quelqu’un a peut-être supprimé l’utilisateur. Restaurez-le et réessayez, ou abandonnez la modification.',
      tooLate: 'Ajoutez l’utilisateur de nouveau\u00a0: le compte supprimé ne peut plus revenir.',
      conflict: 'Choisissez ce qui compte\u00a0: ce que vous vouliez, ou ce qui est là maintenant.',
      permission: 'Obtenez l’autorisation pour le compte, puis réessayez.',
      password: 'Créez un autre mot de passe et réimprimez le billet\u00a0: celui qui est imprimé est nul.',
    },
    dependents: (n) =>
      f.plural(n, {
        one: '# autre modification en dépend et suit le même sort.',
        other: '# autres modifications en dépendent et suivent le même sort.',
      }),
    wanted: 'Vous vouliez',
    seen: 'Vous avez vu',
    there: 'Maintenant',
    held: {
      none: 'non attribué',
      all: 'attribué avec tous les services',
      without: (services) => `attribué sans ${f.list(services)}`,
    },
    bearer: (name, products) =>
      products.length > 0
        ? `Maintenant\u00a0: ${name}, avec ${f.list(products)}`
        : `Maintenant\u00a0: ${name}, sans licence`,
    assign: (products) => `Attribuer\u00a0: ${f.list(products)}`,
    revoke: (products) => `Révoquer\u00a0: ${f.list(products)}`,
    who: 'Pour qui',
    all: (n) => f.plural(n, { one: 'Pour # utilisateur', other: 'Pour les # utilisateurs' }),
    some: (n, total) => `Pour ${f.number(n)} sur ${users(total)}`,
    showAll: (n) => `Afficher tous (${f.number(n)})`,
    showMore: 'Afficher plus',
    choices: {
      mine: 'Imposer la mienne',
      theirs: 'Garder la leur',
      correct: 'Corriger…',
      rename: 'Renommer…',
      link: 'Lier à l’utilisateur existant…',
      again: 'Réessayer',
      queue: (n) =>
        f.plural(n, {
          one: 'Mettre # modification en file d’attente',
          other: 'Mettre # modifications en file d’attente',
        }),
      create: 'Créer sans ce produit',
      leaveOut: 'Laisser le produit de côté',
      wait: 'Mettre en liste d’attente',
      password: 'Créer un autre mot de passe',
      drop: 'Abandonner…',
    },
    onlyFree: (n) =>
      f.plural(n, {
        one: 'Seule # licence est disponible.',
        other: 'Seules # licences sont disponibles.',
      }),
    chooseOne: 'Choisissez un seul utilisateur\u00a0: un nom ne sert qu’à un seul.',
    dropping: {
      heading: 'Abandonner ces modifications\u00a0?',
      text: (n) =>
        f.plural(n, {
          one: '# modification ne sera pas faite. Elle reste sur sa feuille avec le motif.',
          other: '# modifications ne seront pas faites. Elles restent sur leurs feuilles avec le motif.',
        }),
      passwords:
        'Les mots de passe temporaires imprimés des nouveaux utilisateurs concernés seront alors nuls.',
      action: 'Abandonner',
    },
    linking: {
      heading: 'Lier à l’utilisateur existant\u00a0?',
      text: 'Celui qui porte déjà ce nom reçoit les licences qui lui manquent. Personne n’est créé.',
      passwords: 'Le mot de passe temporaire imprimé est nul\u00a0: l’utilisateur existant garde le sien.',
      action: 'Lier',
    },
    correcting: {
      heading: 'Corriger',
      many: (n) => `Ce que vous choisissez ici vaut pour ${users(n)}.`,
      same: 'Les mots de passe temporaires restent les mêmes.',
      changeLicenses: 'Modifier aussi les licences',
      licenses: 'Licences',
      leave: 'Laisser tel quel',
      assign: 'Attribuer',
      revoke: 'Révoquer',
      nothing: 'Rien n’est encore modifié.',
      action: 'Mettre en file d’attente',
    },
    parked: (n) =>
      f.plural(n, {
        one: '# modification attend maintenant une licence.',
        other: '# modifications attendent maintenant des licences.',
      }),
    dropped: (n) =>
      f.plural(n, {
        one: '# modification réglée\u00a0; rien de plus n’est fait.',
        other: '# modifications réglées\u00a0; rien de plus n’est fait.',
      }),
    replacedBy: 'Des modifications de cette feuille ont été refaites\u00a0:',
    without: (products) => `Laissé de côté volontairement\u00a0: ${f.list(products)}.`,
    put: (n) =>
      f.plural(n, {
        one: '# modification refusée a été mise de côté\u00a0; le motif est indiqué à côté.',
        other: '# modifications refusées ont été mises de côté\u00a0; les motifs sont indiqués à côté.',
      }),
    toDecide: (n) =>
      f.plural(n, {
        one: '# modification attend votre décision',
        other: '# modifications attendent votre décision',
      }),
  };
}
