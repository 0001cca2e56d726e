import type { PasswordMessages } from '../en/passwords.ts';
import type { Formats } from '../format.ts';

export function passwords(f: Formats): PasswordMessages {
  return {
    reset: {
      command: 'Réinitialiser le mot de passe',
      heading: (n) =>
        f.plural(n, {
          one: 'Réinitialiser le mot de passe de # utilisateur\u00a0?',
          many: 'Réinitialiser les mots de passe de # d’utilisateurs\u00a0?',
          other: 'Réinitialiser les mots de passe de # utilisateurs\u00a0?',
        }),
      text: 'Chacun reçoit un nouveau mot de passe temporaire, qui figure sur la feuille de confirmation. Il vaut dès que la modification est partie\u00a0; l’ancien n’est alors plus valable.',
      action: 'Réinitialiser',
    },
  };
}
