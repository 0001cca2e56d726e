import type { PracticeMode } from '../../core/directory/practice-mode.ts';
import type { Shell } from '../en/shell.ts';
import type { Formats } from '../format.ts';

export function shell(f: Formats): Shell {
  const waiting = (n: number) =>
    f.plural(n, { one: '# modification en attente', other: '# modifications en attente' });
  const modes: Readonly<Record<PracticeMode, string>> = {
    offline: 'Hors connexion',
    online: 'En ligne',
    refuses: 'Refuse',
  };
  const modeHints: Readonly<Record<PracticeMode, string>> = {
    offline: 'Comme dans une cave sans réseau\u00a0: tout attend dans la file.',
    online: 'La file d’attente part d’elle-même.',
    refuses: 'Tout ce qui est envoyé est refusé avec un motif.',
  };
  return {
    title: (view) => `${view} - Seatbook`,
    titles: {
      customers: 'Clients',
      'add-customer': 'Ajouter un client',
      'edit-customer': 'Modifier le client',
      authority: 'Où il est tenu',
      customer: 'Utilisateurs et licences',
      'upload-users': 'Charger des utilisateurs',
      'bring-in': 'Reprendre les utilisateurs existants',
      'manage-licenses': 'Gérer les licences',
      'deleted-users': 'Utilisateurs supprimés',
      licenses: 'Licences',
      'all-licenses': 'Licences de tous les clients',
      sheet: 'Fiche de confirmation',
      queue: 'File d’attente',
      settings: 'Paramètres',
      hub: 'Hub',
      'not-found': 'Il n’y a rien ici',
    },
    status: {
      offline: 'Hors connexion',
      offlineWaiting: (n) => `Hors connexion, ${waiting(n)}`,
      offlinePaused: (n) =>
        f.plural(n, {
          one: 'Hors connexion, # modification en pause',
          many: 'Hors connexion, # de modifications en pause',
          other: 'Hors connexion, # modifications en pause',
        }),
      noAnswer: (n) => (n > 0 ? `Le hub ne répond pas, ${waiting(n)}` : 'Le hub ne répond pas'),
      waiting,
      sending: (done, total) => `Envoi\u00a0: ${f.number(done)} sur ${f.number(total)}`,
      /** A fault; it is tried again every minute. */
      stopped: 'Envoi interrompu, nouvel essai bientôt',
      stuck: (customer, since) => `Bloqué depuis le ${f.dateTime(since)}\u00a0: ${customer}`,
      signedOut: 'Déconnecté du hub',
      signIn: (n) =>
        f.plural(n, {
          one: 'Connectez-vous pour envoyer # modification',
          many: 'Connectez-vous pour envoyer # de modifications',
          other: 'Connectez-vous pour envoyer # modifications',
        }),
      access: (customer) => `Modification non autorisée\u00a0: ${customer}`,
      tooOld: (customer) => `Mise à jour nécessaire\u00a0: ${customer}`,
      paused: (n) =>
        f.plural(n, {
          one: '# modification en pause',
          many: '# de modifications en pause',
          other: '# modifications en pause',
        }),
      recorded: (n) =>
        f.plural(n, {
          one: '# modification à reporter',
          many: '# de modifications à reporter',
          other: '# modifications à reporter',
        }),
      toTell: (n) =>
        f.plural(n, {
          one: '# modification reportée à signaler au hub',
          other: '# modifications reportées à signaler au hub',
        }),
      both: (one, other) => `${one}, ${other}`,
      short: (n) =>
        f.plural(n, {
          one: '# modification sans licence libre',
          many: '# de modifications sans licence libre',
          other: '# modifications sans licence libre',
        }),
      allSent: 'Tout est envoyé',
      nothing: 'Rien à envoyer',
      elsewhere: (n) => `Un autre onglet envoie, ${waiting(n)}`,
    },
    practice: {
      label: 'Exercice',
      about:
        'Comment se comporte l’autre côté pour les exemples de clients. Les vrais clients ne sont pas concernés.',
      modes,
      hints: modeHints,
    },
    update: {
      heading: 'Une version plus récente est prête',
      text: 'Votre livre reste tel quel. Enregistrez d’abord votre saisie en cours\u00a0: la page sera rechargée.',
      now: 'Mettre à jour maintenant',
    },
    lost: {
      reload: 'Recharger',
      problems: {
        'newer-schema': {
          heading: 'Une version plus récente a ouvert ce livre',
          text: 'Cet onglet utilise encore la version précédente, qui ne doit plus écrire. Rien n’est perdu\u00a0: rechargez pour continuer avec la nouvelle.',
        },
        blocked: {
          heading: 'D’autres onglets retiennent le livre',
          text: 'Seatbook est ouvert dans un autre onglet avec une version plus ancienne. Fermez tous les autres onglets de Seatbook\u00a0; celui-ci continuera de lui-même.',
        },
        vanished: {
          heading: 'Le livre a été retiré à cette page',
          text: 'Les données de cette adresse ont été effacées, ou le navigateur a perdu leur stockage. Rechargez d’abord. Si le livre est alors vide, il n’est plus sur cet appareil\u00a0: ouvrez les paramètres et restaurez votre dernière sauvegarde. Ce qui a été envoyé est en sécurité de l’autre côté.',
        },
        replaced: {
          heading: 'Une sauvegarde a été restaurée dans un autre onglet',
          text: 'Cet onglet montre le livre d’avant. Rechargez pour continuer avec celui qui a été restauré.',
        },
        unavailable: {
          heading: 'Ce navigateur ne donne pas de stockage',
          text: 'Le livre ne peut pas être ouvert ici. Quittez la navigation privée, autorisez cette adresse à enregistrer des données, libérez de l’espace sur l’appareil, puis rechargez.',
        },
      },
    },
    notFound: {
      text: 'Cette adresse ne mène nulle part. Ce qui s’y trouvait a peut-être été retiré.',
      toCustomers: 'Aller aux clients',
    },
  };
}
