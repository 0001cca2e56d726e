import type { QueueMessages } from '../en/queue.ts';
import type { Formats } from '../format.ts';

export function queue(f: Formats): QueueMessages {
  const changes = (n: number) =>
    f.plural(n, { one: '# modification', many: '# de modifications', other: '# modifications' });
  return {
    text: 'Tout ce que vous enregistrez attend ici jusqu’à ce que ce soit fait. Rien ne quitte la file d’attente sans résultat.',
    syncNow: 'Synchroniser maintenant',
    stuck: {
      'sign-in':
        'Le hub n’admet pas cet appareil. Connectez-le de nouveau\u00a0: ce qui attend partira alors tout seul.',
      access: (customer) =>
        `Le hub ne laisse pas cet appareil modifier ${customer}\u00a0: c’est celui d’un lecteur, ou le client n’y est plus. Demandez à un administrateur. Ce qui attend reste ici.`,
      'too-old': (customer) =>
        `L’application et le hub n’ont pas le même âge, rien ne peut donc être envoyé pour ${customer}. Rechargez cette page ou faites mettre le hub à jour. Ce qui attend reste ici.`,
      silent: (customer, since) =>
        `Rien n’est passé pour ${customer} depuis le ${f.dateTime(since)}. Un nouvel essai se fait tout seul\u00a0; ${f.quote('Synchroniser maintenant')} essaie tout de suite.`,
      connect: 'Connecter un hub',
    },
    elsewhere: 'Un autre onglet de ce navigateur envoie. Regardez là-bas ou fermez-le.',
    offline: 'Hors connexion. Ce qui attend partira tout seul dès que la voie sera libre.',
    noAnswer:
      'Le hub ne répond pas. Vérifiez le réseau de cet appareil et que le hub est démarré. Ce qui attend partira tout seul dès qu’il répondra.',
    sending: 'Envoi en cours',
    waiting: 'En attente',
    finished: 'Terminé',
    showMore: (n) => `Afficher plus (${f.number(n)})`,
    empty: {
      heading: 'Rien n’est en attente',
      text: 'Ce que vous enregistrez chez un client attend ici jusqu’à son départ.',
      toCustomers: 'Clients',
    },
    noneFinished: 'Rien n’est encore terminé.',
    changes,
    operations: (what) => `Modifications\u00a0: ${what}`,
    operationPages: (what) => `Pages des modifications\u00a0: ${what}`,
    sendFirst: 'Envoyer ce client en premier',
    goesFirst: (customer) => `${customer} passe maintenant en premier.`,
    pause: 'Suspendre l’envoi',
    resume: 'Reprendre l’envoi',
    paused: (n) =>
      f.plural(n, {
        one: 'Envoi suspendu\u00a0: # modification reste ici jusqu’à la reprise.',
        many: 'Envoi suspendu\u00a0: # de modifications restent ici jusqu’à la reprise.',
        other: 'Envoi suspendu\u00a0: # modifications restent ici jusqu’à la reprise.',
      }),
    pausedBefore: 'Envoi suspendu\u00a0: ce que vous enregistrez reste ici jusqu’à la reprise.',
    retry: (n) =>
      f.plural(n, {
        one: 'Réessayer # refusée',
        many: 'Réessayer # de refusées',
        other: 'Réessayer # refusées',
      }),
    stillRefused: (n) =>
      f.plural(n, {
        one: '# modification n’a pas été remise dans la file d’attente\u00a0: elle ne convient pas à la situation actuelle et serait de nouveau refusée.',
        many: '# de modifications n’ont pas été remises dans la file d’attente\u00a0: elles ne conviennent pas à la situation actuelle et seraient de nouveau refusées.',
        other:
          '# modifications n’ont pas été remises dans la file d’attente\u00a0: elles ne conviennent pas à la situation actuelle et seraient de nouveau refusées.',
      }),
    replaces: 'À la place de modifications refusées',
    nothingSent: {
      offline:
        'Hors connexion\u00a0: rien n’a été envoyé. Ce qui attend partira tout seul dès que la voie sera libre.',
      paused: 'Rien n’a été envoyé\u00a0: l’envoi est suspendu. Reprenez-le plus bas, chez le client.',
      nothing: 'Rien à envoyer.',
    },
    short: (n) =>
      f.plural(n, {
        one: 'Il manque une licence pour # modification\u00a0; elle reste de côté.',
        many: 'Il manque des licences pour # de modifications\u00a0; elles restent de côté.',
        other: 'Il manque des licences pour # modifications\u00a0; elles restent de côté.',
      }),
    noSeatYet:
      'Aucune licence n’est encore disponible. Révoquez-en ou achetez-en davantage, puis remettez ces modifications dans la file d’attente.',
    queueNow: 'Mettre dans la file d’attente',
    queued: (n) =>
      f.plural(n, {
        one: '# modification remise dans la file d’attente.',
        many: '# de modifications remises dans la file d’attente.',
        other: '# modifications remises dans la file d’attente.',
      }),
    refused: (n) =>
      f.plural(n, {
        one: '# modification a été refusée\u00a0; la liste ci-dessous dit pourquoi.',
        many: '# de modifications ont été refusées\u00a0; la liste ci-dessous dit pourquoi.',
        other: '# modifications ont été refusées\u00a0; la liste ci-dessous dit pourquoi.',
      }),
    unknown: (n) =>
      f.plural(n, {
        one: 'Aucune réponse pour # modification. La question est posée de nouveau\u00a0; rien n’est fait deux fois.',
        many: 'Aucune réponse pour # de modifications. La question est posée de nouveau\u00a0; rien n’est fait deux fois.',
        other:
          'Aucune réponse pour # modifications. La question est posée de nouveau\u00a0; rien n’est fait deux fois.',
      }),
    byHand: 'Faites ces modifications dans l’Espace partenaires, puis reportez-les ici.',
    discard: {
      heading: 'Abandonner ces modifications\u00a0?',
      taken: (n) =>
        f.plural(n, {
          one: '# modification sera retirée. Rien n’en a été envoyé.',
          many: '# de modifications seront retirées. Rien n’en a été envoyé.',
          other: '# modifications seront retirées. Rien n’en a été envoyé.',
        }),
      resting: 'Celles-ci en dépendent, en tout ou en partie, et partent aussi\u00a0:',
      passwords: 'Les mots de passe temporaires des fiches imprimées ne seront plus valables.',
      done: (n) =>
        f.plural(n, {
          one: '# modification abandonnée.',
          many: '# de modifications abandonnées.',
          other: '# modifications abandonnées.',
        }),
      looking: 'Recherche de ce qui en dépend…',
    },
    carryOver: {
      action: 'Reporter',
      heading: 'Reporter',
      text: (n) =>
        f.plural(n, {
          one: '# modification est notée comme faite, et les licences comptent dès maintenant.',
          many: '# de modifications sont notées comme faites, et les licences comptent dès maintenant.',
          other: '# modifications sont notées comme faites, et les licences comptent dès maintenant.',
        }),
      atHub: (n) =>
        f.plural(n, {
          one: '# modification est notée comme reportée, ici et dans le hub, pour que toute l’équipe le sache.',
          many: '# de modifications sont notées comme reportées, ici et dans le hub, pour que toute l’équipe le sache.',
          other:
            '# modifications sont notées comme reportées, ici et dans le hub, pour que toute l’équipe le sache.',
        }),
      shortStay: (n) =>
        f.plural(n, {
          one: '# modification sans licence reste de côté.',
          many: '# de modifications sans licence restent de côté.',
          other: '# modifications sans licence restent de côté.',
        }),
      tick: 'Je l’ai fait dans l’Espace partenaires',
      name: 'Votre nom',
      nameHint: 'Il figure sur la fiche avec la date.',
      date: 'Date',
      done: (n) =>
        f.plural(n, {
          one: '# modification reportée.',
          many: '# de modifications reportées.',
          other: '# modifications reportées.',
        }),
      left: (n) =>
        f.plural(n, {
          one: '# modification ne convient pas à la situation actuelle et reste dans la file d’attente.',
          many: '# de modifications ne conviennent pas à la situation actuelle et restent dans la file d’attente.',
          other:
            '# modifications ne conviennent pas à la situation actuelle et restent dans la file d’attente.',
        }),
    },
    nothingDone: 'Rien n’a été modifié',
  };
}
