import type { LicensesMessages } from '../en/licenses.ts';
import type { Formats } from '../format.ts';

export function licenses(f: Formats): LicensesMessages {
  const of = (holders: number, users: number) => `${f.number(holders)} sur ${f.number(users)}`;
  return {
    assignAndRevoke: 'Attribuer et révoquer des licences',
    text: 'Cochez un produit pour l’attribuer à tous les utilisateurs sélectionnés, décochez-le pour le révoquer pour tous. Ce que vous ne touchez pas reste tel quel pour chacun.',
    selectedUsers: 'Utilisateurs sélectionnés',
    selected: (n) =>
      f.plural(n, {
        one: '# utilisateur sélectionné',
        many: '# d’utilisateurs sélectionnés',
        other: '# utilisateurs sélectionnés',
      }),
    more: (n) => `et ${f.number(n)} de plus`,
    nobody: {
      heading: 'Personne n’est sélectionné',
      text: 'Sélectionnez d’abord des utilisateurs chez le client, puis revenez ici.',
      back: 'Sélectionner des utilisateurs',
    },
    noProducts: {
      heading: 'Aucune licence n’est connue',
      text: 'Indiquez les produits que le client possède, ou notez qui a quelle licence.',
    },
    product: 'Produit',
    assigned: 'Attribué',
    available: 'Licences disponibles',
    holders: of,
    asItIs: {
      none: 'Aucun utilisateur sélectionné ne l’a',
      some: (holders, users) => `${of(holders, users)} utilisateurs l’ont\u00a0; chacun garde ce qu’il a`,
      all: (users) =>
        f.plural(users, {
          one: 'L’utilisateur sélectionné l’a',
          many: 'Tous les utilisateurs (#) l’ont',
          other: 'Les # utilisateurs l’ont',
        }),
    },
    wished: {
      assign: (users) =>
        f.plural(users, {
          one: 'À attribuer à # utilisateur',
          many: 'À attribuer à tous les utilisateurs (#)',
          other: 'À attribuer aux # utilisateurs',
        }),
      revoke: (users) =>
        f.plural(users, {
          one: 'À révoquer pour # utilisateur',
          many: 'À révoquer pour tous les utilisateurs (#)',
          other: 'À révoquer pour les # utilisateurs',
        }),
    },
    seatsChange: (before, after) => `${f.number(before)} → ${f.number(after)}`,
    seatsChangeTold: (before, after) => `${f.number(before)} avant, ${f.number(after)} après`,
    notOwned: 'Aucune connue',
    plan: {
      heading: 'Ce qui va se passer',
      nothing: 'Cochez ou décochez un produit pour voir ce qui va se passer.',
      working: 'Calcul en cours…',
      changed: (n) =>
        f.plural(n, {
          one: '# utilisateur change',
          many: '# d’utilisateurs changent',
          other: '# utilisateurs changent',
        }),
      unchanged: (n) =>
        f.plural(n, {
          one: '# utilisateur est déjà ainsi',
          many: '# d’utilisateurs sont déjà ainsi',
          other: '# utilisateurs sont déjà ainsi',
        }),
      short: (n) =>
        f.plural(n, {
          one: 'Il manque une licence à # utilisateur\u00a0; il est mis en attente',
          many: 'Il manque des licences à # d’utilisateurs\u00a0; ils sont mis en attente',
          other: 'Il manque des licences à # utilisateurs\u00a0; ils sont mis en attente',
        }),
      leftOut: (n) =>
        f.plural(n, {
          one: 'Impossible pour # utilisateur\u00a0; il est laissé de côté',
          many: 'Impossible pour # d’utilisateurs\u00a0; ils sont laissés de côté',
          other: 'Impossible pour # utilisateurs\u00a0; ils sont laissés de côté',
        }),
      shortOf: (n, product) =>
        f.plural(n, {
          one: `${product}\u00a0: il manque # licence. La modification pourra être mise dans la file d’attente plus tard, quand une licence sera disponible.`,
          many: `${product}\u00a0: il manque # de licences. Les modifications pourront être mises dans la file d’attente plus tard, quand des licences seront disponibles.`,
          other: `${product}\u00a0: il manque # licences. Les modifications pourront être mises dans la file d’attente plus tard, quand des licences seront disponibles.`,
        }),
      who: 'Pour qui c’est impossible, et pourquoi',
      nothingToSave: 'Rien ne changerait.',
    },
  };
}
