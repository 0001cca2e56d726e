import type { AuthorityMessages } from '../en/authority.ts';
import type { Formats } from '../format.ts';

export function authority(f: Formats): AuthorityMessages {
  const users = (n: number) =>
    f.plural(n, { one: '# utilisateur', many: '# d’utilisateurs', other: '# utilisateurs' });
  const changes = (n: number) =>
    f.plural(n, { one: '# modification', many: '# de modifications', other: '# modifications' });
  return {
    kept: { book: 'Tenu dans ce livre', hub: 'Tenu dans le hub' },
    change: 'Modifier…',
    heading: 'Où ce client est tenu',
    text: 'Un seul endroit a le dernier mot sur un client. En changer n’envoie rien de soi-même et ne se fait qu’ici.',
    problems: {
      role: () =>
        'Cet appareil ne peut que lire dans le hub. Pour modifier quelque chose, déconnectez-le, demandez à un administrateur un code pour un technicien, puis connectez-le de nouveau avec ce code.',
      'customer-gone': () => 'Ce client n’est plus ici ce qu’il était. Rouvrez-le depuis la liste.',
      'customer-there': () => 'Le hub a ce client entre-temps. Comparez-le avec ce que dit ce livre.',
      'customer-unknown': () => 'Le hub n’a plus ce client.',
      'book-moved-on': () =>
        'Quelque chose de ce client a changé entre-temps. Regardez de nouveau cette page.',
      'too-large': () => 'Ce client est plus grand que ce que le hub prend en une fois.',
    },
    notDone: 'Rien n’a été modifié',
    connectFirst: {
      heading: 'Cet appareil n’est connecté à aucun hub',
      text: 'Un hub tient un seul livre pour toute l’équipe. Connectez-vous-y, puis revenez.',
    },
    sample: 'Un client d’exemple reste sur cet appareil. Il ne va jamais dans un hub.',
    looking: 'Demande au hub de ses clients…',
    retry: 'Demander de nouveau',
    toHub: {
      heading: 'Le tenir dans le hub',
      text: 'Toute l’équipe travaille alors ensemble sur ce client, et le hub a le dernier mot.',
      match: (name, n) => `Le hub a ${f.quote(name)} avec ${users(n)}`,
      matchHint: 'Un domaine ou le nom est commun. Comparez d’abord\u00a0: rien n’est envoyé.',
      compare: 'Comparer',
      beginning:
        'Remise de ce client au hub. Pour un grand client, cela prend quelques minutes sur une ligne lente\u00a0; laissez cette page ouverte.',
      begin: (n) =>
        f.plural(n, {
          one: 'Le hub reprend # utilisateur et les licences de ce livre.',
          many: 'Le hub reprend # d’utilisateurs et les licences de ce livre.',
          other: 'Le hub reprend # utilisateurs et les licences de ce livre.',
        }),
      none: 'Le hub n’a aucun client de ce nom ou de ces domaines.',
      beginAnyway: 'Si aucun d’eux n’est ce client, il peut y commencer.',
      waiting: (n) => `En attente\u00a0: ${changes(n)}, qui restent dans la file et vont ensuite au hub.`,
      beginAction: 'Commencer dans le hub',
      done: 'Ce client est désormais tenu dans le hub.',
    },
    differences: {
      heading: 'Différences',
      text: 'Des utilisateurs de même nom d’utilisateur sont tenus pour les mêmes. Ensuite, c’est ce que dit le hub qui compte.',
      none: 'Le livre et le hub disent la même chose.',
      same: (n) => `Identiques\u00a0: ${f.number(n)}`,
      kinds: {
        onlyHere: (n) => `Seulement dans ce livre\u00a0: ${f.number(n)}`,
        onlyThere: (n) => `Seulement dans le hub\u00a0: ${f.number(n)}`,
        different: (n) => `Différents\u00a0: ${f.number(n)}`,
      },
      onlyHereHint:
        'Ils ne sont plus dans la liste ensuite. Les modifications qui les attendent seront refusées.',
      fields: 'Ce qui diffère',
      seats: 'Produits dont les licences diffèrent',
      product: 'Produit',
      here: 'Dans ce livre',
      there: 'Dans le hub',
      seatsOf: (total, assigned) => `${f.number(assigned)} sur ${f.number(total)} attribuées`,
      noPool: 'absent',
      link: 'Prendre ce que dit le hub',
      list: 'Utilisateurs qui diffèrent',
    },
    toBook: {
      heading: 'Le tenir dans ce livre',
      text: (at) =>
        at === undefined
          ? 'Rien n’est encore venu du hub, ce livre commencerait donc vide.'
          : `Ce livre continue avec ce qui est venu du hub en dernier (${f.dateTime(at)}). Le hub garde le sien et n’en apprend rien.`,
      waiting: (n) => `En attente\u00a0: ${changes(n)}, qui restent dans la file, à reporter à la main.`,
      others:
        'Ce que vos collègues ont fait au hub n’est peut-être pas encore dans l’Espace partenaires. Ce livre ne le signale plus\u00a0: convenez d’abord avec eux de qui l’y reporte.',
      onItsWay: {
        heading: (n) =>
          f.plural(n, {
            one: '# modification a été envoyée, et l’on ne sait pas ici ce qu’elle est devenue',
            many: '# de modifications ont été envoyées, et l’on ne sait pas ici ce qu’elles sont devenues',
            other: '# modifications ont été envoyées, et l’on ne sait pas ici ce qu’elles sont devenues',
          }),
        text: 'Le hub les a peut-être notées, peut-être pas. Si le hub est encore joignable, synchronisez d’abord dans la file d’attente. Sinon, elles restent dans la file d’attente\u00a0: notées, pas encore dans l’Espace partenaires. Si d’autres continuent avec le hub, convenez avec eux de qui les reporte.',
        tick: (n) =>
          f.plural(n, {
            one: 'Je veille à ce que # modification soit reportée une seule fois',
            many: 'Je veille à ce que # de modifications soient reportées une seule fois',
            other: 'Je veille à ce que # modifications soient reportées une seule fois',
          }),
      },
      action: 'Le tenir dans ce livre',
      done: 'Ce client est désormais tenu dans ce livre.',
    },
    partial: {
      heading: 'Ce client n’est pas encore entièrement ici',
      text: (n, isNew) =>
        isNew
          ? `Venus du hub jusqu’ici\u00a0: ${users(n)}. Ils sont dans la liste dès que tous sont là.`
          : `Venus du hub jusqu’ici\u00a0: ${users(n)}\u00a0; le reste vient la prochaine fois. La liste montre ce qu’il y avait avant.`,
    },
    history: {
      heading: 'L’historique du hub n’est pas celui que connaît cet appareil',
      text: 'Le hub a été restauré depuis une sauvegarde, ou ses écritures ont été changées. Ce que cet appareil y avait fait est redemandé : ce que le hub connaît reste tel quel, ce qu’il a perdu est refait. Les modifications des autres appareils reviennent dès qu’ils atteignent le hub. Comparez vos feuilles de confirmation des derniers jours avec la liste, et demandez à qui gère le hub ce qui s’est passé.',
      seen: 'J’en ai pris note',
    },
    atHub: {
      heading: 'Dans le hub, pas sur cet appareil',
      text: 'Clients que votre équipe tient dans le hub.',
      users,
      takeIn: 'Prendre ici',
      takenIn: (name) => `${f.quote(name)} est en cours de récupération depuis le hub.`,
    },
  };
}
