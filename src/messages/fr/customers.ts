import { mostSeats } from '../../core/directory/pool.ts';
import { productName } from '../../core/directory/product-lookup.ts';
import type { Customers } from '../en/customers.ts';
import type { Formats } from '../format.ts';

export function customers(f: Formats): Customers {
  const products = (n: number) => f.plural(n, { one: '# produit', other: '# produits' });
  return {
    search: 'Rechercher des clients',
    noMatches: (text) => `Aucun client ne correspond à ${f.quote(text)}.`,
    found: (n) => f.plural(n, { one: '# client', other: '# clients' }),
    commands: {
      add: 'Ajouter un client',
      loadSamples: 'Charger des exemples',
      removeSamples: 'Retirer les exemples',
    },
    samplesLoaded:
      'Les exemples de clients sont dans le livre. Ils répondent selon la position du commutateur d’exercice.',
    samplesRemoved: 'Les exemples de clients ont été retirés, avec tout ce qui attendait pour eux.',
    empty: {
      heading: 'Aucun client pour l’instant',
      text: 'Ajoutez un client avec ce que vous voyez dans l’Espace partenaires\u00a0: deux minutes suffisent, sans réseau. Ou découvrez d’abord le produit avec des exemples, qui disparaissent en un clic.',
    },
    card: {
      users: 'Utilisateurs',
      products: 'Produits',
      free: 'Places disponibles',
      sample: 'Exemple',
      domains: (first, more) => (more > 0 ? `${first} + ${f.number(more)}` : first),
      noFigures: 'Aucune place saisie pour l’instant',
      noneFree: (n) => `Aucune place disponible\u00a0: ${products(n)}`,
      overfull: (n) => `Dépassement\u00a0: ${products(n)}`,
      recorded: (n) =>
        f.plural(n, {
          one: '# enregistrée, pas encore dans l’Espace partenaires',
          other: '# enregistrées, pas encore dans l’Espace partenaires',
        }),
    },
    form: {
      general: 'Client',
      name: 'Nom',
      domains: 'Domaines',
      domain: (index) => (index === 0 ? 'Domaine' : `Domaine ${f.number(index + 1)}`),
      domainHint: 'Comme après le @ des noms d’utilisateur. Le premier sert par défaut.',
      addDomain: 'Ajouter un autre domaine',
      removeDomain: (domain) => `Retirer le domaine ${domain}`,
      country: 'Pays ou région',
      language: 'Langue du client',
      languageHint: 'Pour tout ce que le client recevra à lire.',
      color: 'Couleur',
      colorHint: 'Sur toutes les pages de ce client, pour que personne ne se trompe de client.',
      colors: ['Bleu', 'Rouille', 'Vert', 'Pourpre', 'Ardoise', 'Framboise', 'Olive', 'Violet'],
      products: 'Produits',
      productsHint:
        'Ce que le client a acheté, comme l’Espace partenaires l’affiche sous les licences. Chaque chiffre garde sa date.',
      practiceProducts:
        'Les places d’un exemple de client viennent de l’exercice et ne se saisissent pas à la main.',
      hubProducts:
        'Le nombre de places est enregistré au hub, pour toute l’équipe. Les places attribuées se comptent d’après vos modifications et ne se saisissent plus une fois le produit présent.',
      notSaved: 'Rien n’a été enregistré',
      meanwhile: {
        heading:
          'Quelqu’un d’autre a enregistré ce client entre-temps, donc rien de vous n’est encore enregistré',
        text: 'Voici ce que le hub contient maintenant. Ce que vous n’avez pas touché l’affiche déjà\u00a0; ce que vous avez modifié est resté tel quel. Vérifiez, puis enregistrez de nouveau.',
        total: (n) => `${f.number(n)} places au total`,
        removed: 'n’y est plus',
      },
      addProduct: 'Ajouter un produit',
      addProductHint: 'Cherchez par nom ou saisissez une référence.',
      asPartNumber: (partNumber) => `Utiliser la référence ${partNumber}`,
      notInTable: 'Absente de la table des produits\u00a0; la référence s’affiche à la place du nom',
      noProducts:
        'Aucun produit pour l’instant. Vous pouvez ajouter des utilisateurs, mais pas attribuer de licences.',
      total: 'Total',
      assigned: 'Attribuées',
      removeProduct: (product) => `Retirer ${product}`,
      missing: {
        heading: 'Ce client n’est pas dans ce livre',
        text: 'Il a peut-être été retiré, ou cette adresse appartient au livre d’un autre appareil.',
      },
    },
    errors: {
      summary: (n) =>
        f.plural(n, {
          one: 'Pas encore enregistré\u00a0: # champ demande votre attention.',
          other: 'Pas encore enregistré\u00a0: # champs demandent votre attention.',
        }),
      name: 'Donnez un nom au client.',
      domainMissing: 'Saisissez au moins un domaine, par exemple contoso.com.',
      domainInvalid: (text) =>
        `${f.quote(text)} n’est pas un domaine. Écrivez-le comme après le @, par exemple contoso.com.`,
      domainTwice: 'Ce domaine est déjà dans la liste.',
      country: 'Choisissez le pays ou la région.',
      total: `Saisissez le nombre de places\u00a0: un nombre entier de 0 à ${f.number(mostSeats)}.`,
      assigned: `Saisissez le nombre de places déjà attribuées\u00a0: un nombre entier de 0 à ${f.number(mostSeats)}.`,
    },
    problems: {
      'seats-assigned': (facts) =>
        `Des places de ${productName(String(facts['product']))} sont attribuées au hub, le produit ne peut donc pas être retiré. Rien n’a été enregistré.`,
    },
    warnings: {
      domainElsewhere: (customer) =>
        `${f.quote(customer)} a aussi ce domaine. Assurez-vous qu’il ne s’agit pas du même client.`,
      overfull: (over) =>
        f.plural(over, {
          one: '# place attribuée de plus qu’il n’y en a. S’il en est ainsi dans l’Espace partenaires, laissez comme cela.',
          other:
            '# places attribuées de plus qu’il n’y en a. S’il en est ainsi dans l’Espace partenaires, laissez comme cela.',
        }),
      productTwice: (product) => `${product} est déjà dans la liste.`,
    },
  };
}
