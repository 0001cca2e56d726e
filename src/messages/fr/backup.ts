import type { Backup } from '../en/backup.ts';
import type { Formats } from '../format.ts';

export function backup(f: Formats): Backup {
  return {
    heading: 'Sauvegarde',
    text: 'Tout le livre dans un fichier\u00a0: clients, utilisateurs, licences, ce qui attend et les mots de passe temporaires. Seule sa phrase secrète l’ouvre.',
    never: 'Ce livre n’a encore jamais été sauvegardé.',
    last: (at) => `Dernière sauvegarde\u00a0: ${f.dateTime(at)}`,
    due: (since) =>
      `Depuis le ${f.date(since)}, des chiffres ou des modifications n’existent que sur cet appareil. Une sauvegarde les garde s’il est perdu.`,
    commands: {
      backUp: 'Sauvegarder ce livre',
      restore: 'Restaurer une sauvegarde',
      move: 'Déplacer ce livre',
      seal: 'Créer la sauvegarde',
      open: 'Ouvrir la sauvegarde',
      replace: 'Remplacer ce livre',
      restoreNow: 'Restaurer maintenant',
      useAgain: 'L’utiliser de nouveau ici',
      saveAgain: 'Enregistrer encore le fichier',
      makeAgain: 'Recréer le fichier',
      done: 'Terminé',
    },
    passphrase: {
      label: 'Phrase secrète',
      again: 'Phrase secrète encore une fois',
      ofFile: 'Phrase secrète de la sauvegarde',
      lost: 'Sans elle, personne ne peut ouvrir le fichier, pas même vous. Notez-la là où vous gardez ce genre de choses.',
      differ: 'Les deux ne sont pas identiques.',
      tooShort: (least) => `Au moins ${f.number(least)} caractères.`,
      weak: 'Facile à deviner pour un ordinateur\u00a0: quelques mots de plus la rendent bien plus solide.',
      fair: 'Bien. Plus long vaut encore mieux\u00a0: n’importe quels mots que vous retenez conviennent.',
      strong: 'Solide.',
    },
    making: 'Création de la sauvegarde',
    made: {
      heading: 'La sauvegarde s’enregistre',
      text: (file, size) =>
        `${file} (${size}) arrive dans vos téléchargements. Mettez le fichier là où il survivra à cet appareil\u00a0: un autre disque ou un lecteur de votre entreprise.`,
      hub: 'La connexion de cet appareil à un hub n’y est pas\u00a0: un appareil qui restaure ce fichier se connecte de nouveau.',
    },
    restoring: {
      file: 'Fichier de sauvegarde',
      opening: 'Ouverture de la sauvegarde',
      replacing: 'Restauration en cours',
      failed:
        'La restauration n’a pas abouti. Votre livre est tel qu’il était. Rechargez la page et réessayez.',
      inFile: 'Dans la sauvegarde',
      here: 'Dans ce livre maintenant',
      rows: {
        customers: 'Clients',
        users: 'Utilisateurs enregistrés',
        waiting: 'Modifications en attente',
        lastChange: 'Dernière modification',
        made: 'Créée le',
        address: 'Adresse',
        device: 'Appareil',
      },
      empty: 'Ce livre est vide\u00a0: la restauration ne fait rien perdre.',
      replaces:
        'La restauration remplace tout ce que contient ce livre. Ce qui n’est qu’ici et pas dans la sauvegarde disparaît.',
      first: 'Sauvegarder d’abord ce qui est ici',
      type: (word) => `Tapez ${word} pour continuer`,
      word: 'REMPLACER',
      original:
        'Le livre dont vient cette sauvegarde est peut-être encore utilisé. Ne continuez qu’avec un seul des deux\u00a0: ce qui attend part des deux, et l’autre côté ne prend chaque modification qu’une fois, mais l’un ignore les postes que l’autre promet.',
      waits: (n) =>
        f.plural(n, {
          one: '# modification y attend et partira d’ici dès que la voie est libre.',
          many: '# modifications y attendent et partiront d’ici dès que la voie est libre.',
          other: '# modifications y attendent et partiront d’ici dès que la voie est libre.',
        }),
      reload: 'Tous les autres onglets de Seatbook devront ensuite être rechargés.',
    },
    moving: {
      heading: 'Déplacer ce livre',
      text: 'Le livre appartient à cette adresse dans ce navigateur. Pour continuer à une autre adresse, dans un autre navigateur ou sur un autre appareil, déplacez-le\u00a0: un fichier est créé, ce livre est mis hors service, et vous restaurez le fichier là-bas.',
      steps: {
        file: 'Seatbook crée un fichier de tout le livre sous une phrase secrète de votre choix.',
        stop: 'Ce livre est mis hors service\u00a0: plus rien n’est envoyé ni modifié ici, dans aucun onglet.',
        restore:
          'À l’autre adresse, ouvrez les paramètres, choisissez «\u00a0Restaurer une sauvegarde\u00a0» et prenez le fichier.',
      },
      to: 'Où il va',
      toHint: 'L’autre adresse, comme note pour qui ouvrira celle-ci. Peut rester vide.',
      action: 'Créer le fichier et s’arrêter ici',
      madeHeading: 'Ce livre est hors service ici',
      next: 'Ouvrez maintenant l’autre adresse, allez dans les paramètres, choisissez «\u00a0Restaurer une sauvegarde\u00a0» et prenez ce fichier.',
    },
    moved: {
      heading: 'Ce livre a été déplacé',
      text: (at, to) =>
        to === ''
          ? `Il a été déplacé le ${f.dateTime(at)}. Plus rien n’est envoyé ni modifié ici.`
          : `Il a été déplacé le ${f.dateTime(at)} vers ${to}. Plus rien n’est envoyé ni modifié ici.`,
      next: 'S’il n’y est pas encore arrivé\u00a0: ouvrez l’autre adresse, allez dans les paramètres, choisissez «\u00a0Restaurer une sauvegarde\u00a0» et prenez le fichier enregistré.',
      warning:
        'Seulement si le fichier n’a été restauré nulle part ou si l’autre livre n’est plus utilisé. Deux livres utilisés en même temps promettent deux fois les mêmes postes et envoient deux fois les mêmes modifications.',
      sure: 'Il n’est utilisé nulle part ailleurs',
    },
    room: {
      heading: 'Cet appareil n’a plus d’espace',
      text: 'Ce que vous avez fait en dernier a été enregistré grâce à une réserve que Seatbook garde pour cela. Libérez de l’espace sur l’appareil, envoyez ou reportez ce qui attend, et faites une sauvegarde.',
    },
    problems: {
      'not-a-backup':
        'Ce fichier n’est pas une sauvegarde de Seatbook. Choisissez le fichier qui a été enregistré comme sauvegarde.',
      'newer-backup':
        'Cette sauvegarde vient d’une version plus récente de Seatbook. Mettez Seatbook à jour ici, puis restaurez-la.',
      'wrong-passphrase':
        'La phrase secrète n’ouvre pas cette sauvegarde. Attention aux majuscules et à la disposition du clavier, puis réessayez.',
      damaged:
        'Ce fichier est endommagé\u00a0: tout n’y est pas tel qu’il a été enregistré. Rien n’a été changé ici. Prenez une autre copie du fichier ou une sauvegarde plus ancienne.',
      'cut-short':
        'La fin de ce fichier manque, comme après une copie interrompue. Rien n’a été changé ici. Copiez le fichier encore une fois.',
      'in-use':
        'Un autre onglet ou une autre fenêtre de Seatbook n’a pas lâché le livre. Fermez tous les autres, rechargez cette page et réessayez.',
      'storage-full':
        'L’espace ne suffit pas sur cet appareil. Votre livre est tel qu’il était. Libérez de l’espace et réessayez.',
    },
    wentWrong: 'Cela n’a pas fonctionné. Votre livre est tel qu’il était.',
  };
}
