import type { PasswordMessages } from '../en/passwords.ts';
import type { Formats } from '../format.ts';

export function passwords(f: Formats): PasswordMessages {
  return {
    reset: {
      command: 'Сбросить пароль',
      heading: (n) =>
        f.plural(n, {
          one: 'Сбросить пароль # пользователя?',
          other: 'Сбросить пароли # пользователей?',
        }),
      text: 'Каждый из них получит новый временный пароль, он стоит на листе подтверждения. Пароль действует, как только изменение отправлено; старый тогда недействителен.',
      action: 'Сбросить',
    },
  };
}
