import type { Settings } from '../en/settings.ts';
import type { Formats } from '../format.ts';

export function settings(f: Formats): Settings {
  return {
    saved: 'Enregistré',
    display: 'Affichage',
    languageHint: 'Les clients reçoivent ce qu’ils lisent dans leur propre langue.',
    you: 'Vous',
    author: 'Votre nom',
    authorHint: 'Figure sur les fiches de confirmation et à côté de ce que vous reportez.',
    storage: {
      heading: 'Ce livre sur cet appareil',
      kept: 'Le navigateur conserve ce livre',
      keptText:
        'Il ne l’effacera pas si l’espace vient à manquer. Il ne disparaît que si vous effacez vous-même les données de cette adresse.',
      notKept: 'Le navigateur n’a pas promis de conserver ce livre',
      notKeptText:
        'Si l’espace de l’appareil vient à manquer, il peut effacer le livre, y compris des modifications non envoyées. Les navigateurs le promettent plus volontiers quand l’application est installée ou en favori, et qu’elle sert.',
      unknown: 'Ce navigateur ne dit pas s’il conserve ce livre',
      unknownText: 'Envoyez ou reportez ce qui attend avant de laisser l’appareil longtemps de côté.',
      ask: 'Demander au navigateur de le conserver',
      refused: 'Le navigateur ne l’a pas promis cette fois-ci.',
      used: (size) => `Il occupe ici ${size}.`,
      address: 'Adresse de ce livre',
      addressText:
        'Le livre appartient à cette adresse dans ce navigateur. À une autre adresse ou un autre port, dans un autre navigateur ou profil, il y a un autre livre.',
      readable:
        'Aucune phrase secrète ne protège encore ce livre\u00a0: qui copie le disque de cet appareil peut le lire, mots de passe temporaires compris. Chiffrez le disque et verrouillez l’appareil quand vous le quittez.',
    },
    samples: {
      heading: 'Exemples',
      none: 'Il n’y a pas d’exemple de client dans ce livre.',
      some: (n) =>
        f.plural(n, {
          one: '# exemple de client est dans ce livre. Il répond par l’exercice et n’atteint jamais l’Espace partenaires.',
          other:
            '# exemples de clients sont dans ce livre. Ils répondent par l’exercice et n’atteignent jamais l’Espace partenaires.',
        }),
    },
    about: {
      heading: 'À propos',
      version: (version) => `Seatbook ${version}`,
      text: 'Le livre hors connexion des clients, des utilisateurs et des places de licence.',
    },
  };
}
