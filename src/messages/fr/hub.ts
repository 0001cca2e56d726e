import type { HubRole } from '../../core/hub/role.ts';
import type { Hub } from '../en/hub.ts';
import type { Formats } from '../format.ts';

export function hub(f: Formats): Hub {
  const roles: Readonly<Record<HubRole, string>> = {
    admin: 'Administrateur',
    technician: 'Technicien',
    reader: 'Lecteur',
  };
  return {
    heading: 'Hub',
    text: 'Un hub tient le livre d’une équipe\u00a0: ce que l’un modifie, tous l’ont.',
    roles,
    roleHints: {
      admin: 'Fait ce que fait un technicien, et admet ou exclut des appareils.',
      technician: 'Voit les clients du hub et les modifie.',
      reader: 'Voit les clients du hub et ne modifie rien.',
    },
    problems: {
      'hub-silent': () =>
        'Le hub ne répond pas. Vérifiez le réseau de cet appareil et que le hub est démarré, puis réessayez.',
      'code-unknown': () =>
        'Le hub ne connaît pas ce code\u00a0: il est mal saisi, a déjà servi ou date de plus de 15 minutes. Comparez-le, ou demandez-en un nouveau à un administrateur.',
      'too-many': (facts) =>
        f.plural(Number(facts['minutes']), {
          one: 'Trop de codes erronés. Le hub accepte le prochain dans # minute.',
          many: 'Trop de codes erronés. Le hub accepte le prochain dans # de minutes.',
          other: 'Trop de codes erronés. Le hub accepte le prochain dans # minutes.',
        }),
      'signed-out': () =>
        'Le hub n’admet plus cet appareil. Demandez un nouveau code à un administrateur et connectez-le de nouveau.',
      role: () => 'Seul un administrateur peut le faire.',
      'last-admin': () =>
        'C’est le dernier administrateur. Sans lui, personne ne pourrait admettre d’appareils\u00a0: ajoutez d’abord un autre administrateur.',
      'hub-different': () =>
        'Le hub et cette application n’ont pas le même âge et ne se comprennent pas. Mettez le hub à jour, puis rechargez cette page.',
    },
    notDone: 'Rien n’a été modifié',
    summary: {
      none: 'Cet appareil travaille seul. Un hub tiendrait un seul livre pour toute l’équipe.',
      connected: (person, role) => `Connecté en tant que ${person}, ${roles[role]}.`,
      signedOut: 'Le hub n’admet plus cet appareil.',
      connect: 'Connecter un hub',
      open: 'Hub et appareils',
    },
    here: {
      heading: 'Cet appareil',
      looking: 'Recherche d’un hub à cette adresse…',
      none: {
        heading: 'Il n’y a pas de hub à cette adresse',
        text: 'Cette page vient d’un serveur qui ne fait que distribuer l’application. Pour partager un livre, démarrez le hub de Seatbook sur un ordinateur à vous et ouvrez l’adresse qu’il affiche\u00a0: il distribue cette application et tient le livre de l’équipe.',
      },
      extension: {
        heading: 'L’extension n’a pas de hub',
        text: 'Un hub distribue lui-même l’application. Ouvrez l’adresse de votre hub dans un onglet et connectez-vous là.',
      },
      gone: {
        heading: 'Il n’y a plus de hub à cette adresse',
        text: 'Elle distribue encore l’application, mais aucun hub n’y répond. Ce qui attend reste sur cet appareil. Demandez à la personne qui gère le serveur.',
      },
      silent: 'Le hub ne répond pas',
      silentText:
        'Cet appareil n’a pas de réseau, ou le hub n’est pas démarré. Ce qui attend partira tout seul dès qu’il répondra.',
    },
    connect: {
      heading: 'Connecter un hub',
      text: 'Un administrateur du hub crée un code pour vous\u00a0: sous Paramètres, Hub et appareils, Ajouter un appareil. Saisissez-le ici ou visez son image avec l’appareil photo de cet appareil.',
      byLink:
        'Le lien a apporté le code. Dites qui vous êtes et comment s’appelle cet appareil, puis connectez-vous.',
      setupHeading: 'Ce hub n’a pas encore d’administrateur',
      setupText:
        'À son démarrage, il a affiché un lien de mise en service. Ouvrez ce lien ici\u00a0: le premier appareil qui le fait devient administrateur.',
      already:
        'Cet appareil est déjà connecté, le code n’a donc pas servi. Pour le connecter avec un autre, déconnectez-le d’abord.',
      code: 'Code',
      codeHint: 'Huit lettres et chiffres, comme ABCD-2345. Il vaut pour un appareil, pendant 15 minutes.',
      person: 'Votre nom',
      personHint:
        'Pour que les autres voient qui a modifié quoi. Il figure aussi sur les fiches de confirmation.',
      device: 'Nom de cet appareil',
      deviceHint:
        'Pour le retrouver dans la liste, par exemple «\u00a0Tablette 3\u00a0» ou «\u00a0Portable d’Ada\u00a0».',
      missing: {
        code: 'Saisissez le code créé par un administrateur.',
        person: 'Saisissez votre nom.',
        device: 'Donnez un nom à cet appareil.',
      },
      action: 'Connecter',
      done: (person) => `Connecté en tant que ${person}.`,
      failed: 'Non connecté',
    },
    connected: {
      address: 'Hub',
      person: 'Votre nom',
      role: 'Rôle',
      device: 'Cet appareil',
      since: 'Connecté depuis',
    },
    signedOut: {
      heading: 'Un administrateur a exclu cet appareil',
      text: 'Le hub ne prend et ne donne plus rien ici. Ce que vous voyez a l’âge indiqué, et ce qui attend reste ici. Avec un nouveau code d’un administrateur, tout reprend où c’en était.',
    },
    disconnect: {
      action: 'Déconnecter',
      heading: 'Déconnecter cet appareil du hub\u00a0?',
      text: 'Il n’enverra rien au hub et n’en apprendra rien tant que vous ne l’aurez pas reconnecté avec un nouveau code. Ses clients restent sur cet appareil tels qu’ils sont.',
      waiting: (n) =>
        f.plural(n, {
          one: '# modification non envoyée reste ici et attend.',
          many: '# de modifications non envoyées restent ici et attendent.',
          other: '# modifications non envoyées restent ici et attendent.',
        }),
      list: 'Il reste dans la liste des appareils jusqu’à ce qu’un administrateur l’exclue.',
      done: 'Déconnecté. Ce qui attend reste ici.',
    },
    devices: {
      heading: 'Appareils',
      text: 'Tous les appareils qui ont été admis. Excluez ce qui est perdu ou ne sert plus.',
      label: 'Appareils de l’équipe',
      name: 'Appareil',
      person: 'Personne',
      role: 'Rôle',
      paired: 'Connecté',
      seen: 'Vu',
      state: 'État',
      commands: 'Commandes',
      active: 'Admis',
      revoked: (at) => `Exclu le ${f.date(at)}`,
      thisOne: 'Cet appareil',
      never: 'Jamais',
      offline: 'La liste des appareils est au hub et demande le réseau.',
      refresh: 'Actualiser',
      revoke: 'Exclure',
      ask: {
        heading: (device) => `Exclure ${device}\u00a0?`,
        text: 'Le hub ne l’admet plus. Les modifications qui y attendent y restent, et ce qu’il contient reste lisible par qui l’a en main.',
        self: 'C’est l’appareil que vous avez en main\u00a0: il vous faudra un nouveau code d’un autre administrateur.',
        done: (device) => `${device} est exclu.`,
      },
    },
    add: {
      action: 'Ajouter un appareil',
      heading: 'Ajouter un appareil',
      role: 'Que peut-il faire\u00a0?',
      make: 'Créer un code',
      another: 'Créer un autre code',
      code: 'Code',
      how: (address) =>
        `Visez l’image avec l’appareil photo de l’appareil\u00a0; ou ouvrez-y ${address}, allez à Paramètres, Connecter un hub, et saisissez le code.`,
      picture: 'Le lien avec le code, en image pour un appareil photo',
      left: (time) => `Valable pour un appareil, encore ${time}`,
      over: 'Ce code a expiré.',
      arrived: (device, person) => `${device} de ${person} est connecté.`,
      local:
        'Cette page est ouverte à une adresse que seul cet ordinateur connaît. Les autres appareils ont besoin de l’adresse du hub dans votre réseau\u00a0: ouvrez d’abord cette page là.',
    },
    offline: {
      heading: 'Prêt hors connexion',
      text: 'Choisissez les clients du hub dont vous avez besoin là où il n’y a pas de réseau. Ils viennent en entier sur cet appareil.',
      getReady: 'Préparer',
      nobody: 'Le hub n’a pas encore de clients.',
      needsNetwork:
        'Pour chercher des clients, cet appareil a besoin du réseau. Ce qui est déjà ici marche sans.',
      notChosen: 'Choisissez au moins un client.',
      getting: 'Récupération des clients',
      stopped: 'Arrêté. Ce qui a commencé à venir continue tout seul\u00a0; rien de plus n’est commencé.',
      absent: 'Pas sur cet appareil',
      own: 'Ce livre le tient lui-même\u00a0: confiez-le au hub depuis le client.',
      coming: (here, all) => `En cours\u00a0: ${f.number(here)} utilisateurs sur ${f.number(all)}`,
      complete: (n) =>
        f.plural(n, {
          one: 'Tout est là\u00a0: # utilisateur',
          many: 'Tout est là\u00a0: # d’utilisateurs',
          other: 'Tout est là\u00a0: # utilisateurs',
        }),
      behind: 'Pas à jour\u00a0: le hub l’a modifié depuis. Préparez-le encore une fois.',
      users: (n) => f.plural(n, { one: '# utilisateur', many: '# d’utilisateurs', other: '# utilisateurs' }),
      app: 'L’application elle-même s’ouvre sans réseau.',
      noApp:
        'Ce navigateur n’a pas encore gardé l’application elle-même\u00a0: rechargez la page une fois tant qu’il y a du réseau.',
      kept: 'Le navigateur garde ce qui est ici, même si l’espace vient à manquer.',
      notKept:
        'Le navigateur n’a pas promis de garder ce qui est ici\u00a0: demandez-le-lui dans Paramètres.',
    },
    readerHeading: 'Votre appareil ne fait que lire ici',
    reader: 'Vous pouvez consulter ce client, mais pas le modifier\u00a0: au hub, vous êtes lecteur.',
  };
}
