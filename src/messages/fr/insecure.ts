import type { Insecure } from '../en/insecure.ts';

export const insecure: Insecure = {
  title: 'Seatbook ne s’ouvre qu’en https',
  what: 'Cette adresse n’est pas chiffrée. Votre livre n’est pas ici, et rien de ce qu’il contient n’est perdu.',
  why: 'Sans chiffrement, un navigateur ne donne pas à une application de quoi travailler hors connexion, et tout le réseau pourrait lire au passage les utilisateurs et les mots de passe. C’est pourquoi Seatbook ne s’ouvre pas ici.',
  device: {
    heading: 'Sur une tablette ou un autre ordinateur',
    text: 'Demandez à la personne qui gère le hub l’adresse qui commence par https://.',
    open: (address) => `Ouvrir ${address}`,
  },
  hub: {
    heading: 'Si vous gérez le hub',
    steps: (address) => [
      'Procurez-vous un certificat pour le nom sous lequel les appareils trouvent cette machine, ainsi que sa clé, en fichiers PEM. Les appareils doivent lui faire confiance.',
      'Donnez à SEATBOOK_TLS_CERT et SEATBOOK_TLS_KEY les chemins des deux fichiers et redémarrez le hub.',
      `Ouvrez ${address} sur les appareils.`,
    ],
    proxy:
      'Si un proxy placé devant parle déjà https, donnez son adresse à SEATBOOK_PROXY et faites-lui envoyer l’en-tête X-Forwarded-Proto.',
    local: (address) => `Sur la machine du hub elle-même, ${address} fonctionne sans certificat.`,
  },
};
