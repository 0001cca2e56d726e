import type { PasswordMessages } from '../en/passwords.ts';
import type { Formats } from '../format.ts';

export function passwords(f: Formats): PasswordMessages {
  return {
    reset: {
      command: 'Kennwort zurücksetzen',
      heading: (n) =>
        f.plural(n, {
          one: 'Kennwort von # Benutzer zurücksetzen?',
          other: 'Kennwörter von # Benutzern zurücksetzen?',
        }),
      text: 'Jeder von ihnen bekommt ein neues temporäres Kennwort, das auf dem Bestätigungsblatt steht. Es gilt, sobald die Änderung gesendet ist; das alte ist dann ungültig.',
      action: 'Zurücksetzen',
    },
  };
}
