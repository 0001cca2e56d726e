import type { Purpose } from '../../core/spreadsheet/column.ts';
import type { Importing, ImportOutcome, ImportStep } from '../en/importing.ts';
import type { Formats } from '../format.ts';

export function importing(f: Formats): Importing {
  const users = (n: number) =>
    f.plural(n, { one: '# utilisateur', many: '# d’utilisateurs', other: '# utilisateurs' });
  const intro: Readonly<Record<Purpose, string>> = {
    'upload-users':
      'Choisissez le tableau avec les nouveaux utilisateurs. Vous voyez ce que devient chaque ligne avant tout enregistrement.',
    'bring-in':
      'Choisissez une liste des utilisateurs que le client a maintenant. Ils sont notés tels quels\u00a0; rien n’est envoyé.',
  };
  const steps: Readonly<Record<ImportStep, string>> = {
    reading: 'Lecture du fichier',
    checking: 'Vérification des lignes',
    saving: 'Enregistrement',
  };
  const outcomes: Readonly<Record<ImportOutcome, string>> = {
    create: 'Sera créé',
    add: 'Sera ajouté',
    update: 'Sera mis à jour',
    kept: 'Reste tel quel\u00a0: le livre est plus récent',
    'left-out': 'Laissé de côté',
    short: 'Licences insuffisantes',
  };
  return {
    intro,
    file: {
      label: 'Fichier .csv compatible avec Excel',
      hint: 'Fichiers CSV et texte en UTF-8 ou Windows-1252, séparés par des virgules, des points-virgules ou des tabulations.',
      read: 'Ce qui est lu',
      layouts:
        'Les fichiers de l’Espace partenaires, de «\u00a0Ajouter plusieurs utilisateurs\u00a0» dans Microsoft 365 et de Microsoft Entra, ainsi que toute liste avec une ligne d’en-têtes en français, en anglais, en allemand, en russe ou en chinois.',
      needed:
        'Chaque utilisateur doit avoir un nom d’utilisateur et un nom d’affichage. Les autres colonnes connues sont lues aussi.',
      licenses:
        'Une colonne de licences dit qui possède quel produit maintenant\u00a0: des noms ou des références, reliés par +.',
      another: 'Choisir un autre fichier',
    },
    notTaken: 'Ce fichier ne peut pas être lu',
    notSaved: 'Rien n’a été enregistré',
    brokeOff:
      'L’importation s’est interrompue. Rien n’a été enregistré\u00a0; choisissez de nouveau le fichier.',
    maybeSaved: {
      heading: 'L’enregistrement a été interrompu',
      text: 'Il venait peut-être de se terminer. Vérifiez si les utilisateurs figurent dans la liste du client avant de choisir de nouveau le fichier.',
    },
    answeredElsewhere: {
      heading: 'Les utilisateurs présents sont déjà connus',
      text: 'Ce client répond lui-même et indique qui est présent\u00a0; une liste tirée d’un fichier ne tiendrait pas. Chargez plutôt de nouveaux utilisateurs.',
      back: 'Retour au client',
    },
    steps,
    stepOf: (step, file) => `${steps[step]}\u00a0: ${file}`,
    bytes: (done, total) => `${f.fileSize(done)} sur ${f.fileSize(total)}`,
    counts: {
      label: 'Ce qui va se passer',
      create: (n) =>
        f.plural(n, {
          one: '# utilisateur sera créé',
          many: '# d’utilisateurs seront créés',
          other: '# utilisateurs seront créés',
        }),
      add: (n) =>
        f.plural(n, {
          one: '# utilisateur sera ajouté',
          many: '# d’utilisateurs seront ajoutés',
          other: '# utilisateurs seront ajoutés',
        }),
      update: (n) =>
        f.plural(n, {
          one: '# utilisateur sera mis à jour',
          many: '# d’utilisateurs seront mis à jour',
          other: '# utilisateurs seront mis à jour',
        }),
      kept: (n) =>
        f.plural(n, {
          one: '# utilisateur reste tel quel\u00a0: le livre est plus récent que le fichier',
          many: '# d’utilisateurs restent tels quels\u00a0: le livre est plus récent que le fichier',
          other: '# utilisateurs restent tels quels\u00a0: le livre est plus récent que le fichier',
        }),
      leftOut: (n) =>
        f.plural(n, {
          one: '# ligne est laissée de côté',
          many: '# de lignes sont laissées de côté',
          other: '# lignes sont laissées de côté',
        }),
      short: (n) =>
        f.plural(n, {
          one: 'Il manque une licence à # utilisateur',
          many: 'Il manque des licences à # d’utilisateurs',
          other: 'Il manque des licences à # utilisateurs',
        }),
      emptyLines: (n) =>
        f.plural(n, {
          one: '# ligne vide est ignorée.',
          many: '# de lignes vides sont ignorées.',
          other: '# lignes vides sont ignorées.',
        }),
    },
    foreign: {
      heading: 'Est-ce le bon client\u00a0?',
      text: (domain, customer) =>
        `La plupart des lignes laissées de côté appartiennent au domaine ${domain}, qui n’est pas un domaine de ${customer}.`,
      goTo: (customer) => `Aller à ${customer}`,
    },
    forAll: {
      heading: 'Pour tous les utilisateurs de ce fichier',
      products: 'Produits',
      noProducts:
        'Aucune licence n’est connue pour ce client. Indiquez-les dans la fiche du client pour en attribuer ici.',
      editCustomer: 'Modifier le client',
      location: 'Emplacement',
      locationHint: 'Pour les lignes qui n’en ont pas. Les licences exigent un emplacement.',
      free: (n) =>
        f.plural(n, {
          one: '# licence disponible',
          many: '# de licences disponibles',
          other: '# licences disponibles',
        }),
      change: (before, after) =>
        `Licences disponibles\u00a0: ${f.number(before)} avant, ${f.number(after)} après`,
      short: (n, products) =>
        f.plural(n, {
          one: `Les licences ${products} ne suffisent pas\u00a0: # utilisateur à la fin du fichier n’en reçoit pas et est mis en attente.`,
          many: `Les licences ${products} ne suffisent pas\u00a0: # d’utilisateurs à la fin du fichier n’en reçoivent pas et sont mis en attente.`,
          other: `Les licences ${products} ne suffisent pas\u00a0: # utilisateurs à la fin du fichier n’en reçoivent pas et sont mis en attente.`,
        }),
      shortNext:
        'Ils ne seront créés que lorsque vous les mettrez dans la file d’attente, une fois des licences disponibles.',
    },
    about: {
      heading: 'Fichier',
      name: 'Nom',
      encoding: 'Codage',
      separator: 'Séparateur',
      separators: { ',': 'Virgule', ';': 'Point-virgule', '\t': 'Tabulation' },
      headings: 'En-têtes',
      headingLine: (line) => `Ligne ${f.number(line)}`,
      rows: 'Lignes',
    },
    columns: {
      heading: 'Colonnes',
      inFile: 'Dans le fichier',
      takenAs: 'Lu comme',
      unused: 'Non utilisées',
      unusedText: 'Ces colonnes ne sont pas lues. Rien de leur contenu n’est enregistré.',
      allUsed: 'Toutes les colonnes sont lues.',
      unnamed: (index) => `Colonne ${f.number(index)}, sans en-tête`,
    },
    rows: {
      heading: 'Lignes du fichier',
      lists: {
        all: (n) => `Toutes (${f.number(n)})`,
        faulty: (n) => `Laissées de côté (${f.number(n)})`,
        short: (n) => `Sans licence (${f.number(n)})`,
      },
      line: 'Ligne',
      outcome: 'Ce qui se passe',
      none: 'Cette liste ne contient aucune ligne.',
    },
    outcomes,
    save: (n) => `Enregistrer ${users(n)}`,
    saveShort: (n) => `Enregistrer ${users(n)} en attente`,
    nothingToSave:
      'Aucune ligne ne peut être enregistrée. Corrigez le fichier, puis choisissez-le de nouveau.',
    saved: (n) =>
      f.plural(n, {
        one: '# utilisateur noté.',
        many: '# d’utilisateurs notés.',
        other: '# utilisateurs notés.',
      }),
  };
}
