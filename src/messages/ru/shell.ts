import type { PracticeMode } from '../../core/directory/practice-mode.ts';
import type { Shell } from '../en/shell.ts';
import type { Formats } from '../format.ts';

export function shell(f: Formats): Shell {
  const waiting = (n: number) =>
    f.plural(n, {
      one: '# изменение ожидает',
      few: '# изменения ожидают',
      many: '# изменений ожидают',
      other: '# изменения ожидают',
    });
  const modes: Readonly<Record<PracticeMode, string>> = {
    offline: 'Не в сети',
    online: 'В сети',
    refuses: 'Отклоняет',
  };
  const modeHints: Readonly<Record<PracticeMode, string>> = {
    offline: 'Как в подвале без сети: все ждет в очереди.',
    online: 'Очередь отправляется сама.',
    refuses: 'Все отправленное отклоняется с указанием причины.',
  };
  return {
    title: (view) => `${view} - Seatbook`,
    titles: {
      customers: 'Клиенты',
      'add-customer': 'Добавить клиента',
      'edit-customer': 'Изменить клиента',
      customer: 'Пользователи и лицензии',
      'upload-users': 'Отправить пользователей',
      'bring-in': 'Внести существующих пользователей',
      'manage-licenses': 'Управление лицензиями',
      sheet: 'Лист подтверждения',
      queue: 'Очередь',
      settings: 'Параметры',
      'not-found': 'Здесь ничего нет',
    },
    status: {
      offline: 'Не в сети',
      offlineWaiting: (n) => `Не в сети, ${waiting(n)}`,
      waiting,
      sending: (done, total) => `Отправляется: ${f.number(done)} из ${f.number(total)}`,
      /** A fault; it is tried again every minute. */
      stopped: 'Отправка прервана, будет новая попытка',
      stuck: (customer, since) => `Нет продвижения с ${f.dateTime(since)}: ${customer}`,
      paused: (n) =>
        f.plural(n, {
          one: '# изменение приостановлено',
          few: '# изменения приостановлено',
          many: '# изменений приостановлено',
          other: '# изменения приостановлено',
        }),
      recorded: (n) =>
        f.plural(n, {
          one: '# изменение нужно перенести',
          few: '# изменения нужно перенести',
          many: '# изменений нужно перенести',
          other: '# изменения нужно перенести',
        }),
      short: (n) =>
        f.plural(n, {
          one: '# изменению не хватает лицензий',
          few: '# изменениям не хватает лицензий',
          many: '# изменениям не хватает лицензий',
          other: '# изменения не хватает лицензий',
        }),
      allSent: 'Все отправлено',
      nothing: 'Отправлять нечего',
      elsewhere: (n) => `Отправляет другая вкладка, ${waiting(n)}`,
    },
    practice: {
      label: 'Учебный режим',
      about: 'Как ведет себя другая сторона у учебных клиентов. Настоящих клиентов это не касается.',
      modes,
      hints: modeHints,
    },
    update: {
      heading: 'Готова новая версия',
      text: 'Ваша книга останется как есть. Сначала сохраните то, что вводите: страница перезагрузится.',
      now: 'Обновить сейчас',
    },
    lost: {
      reload: 'Перезагрузить',
      problems: {
        'newer-schema': {
          heading: 'Эту книгу открыла более новая версия',
          text: 'В этой вкладке еще работает прежняя версия, и писать ей больше нельзя. Ничего не потеряно: перезагрузите страницу, чтобы продолжить в новой.',
        },
        blocked: {
          heading: 'Другие вкладки не дают открыть книгу',
          text: 'Seatbook открыт в другой вкладке в более старой версии. Закройте все остальные вкладки Seatbook, и эта продолжит сама.',
        },
        unavailable: {
          heading: 'Браузер не дает места для хранения',
          text: 'Книгу не удается открыть здесь. Выйдите из приватного режима, разрешите этому адресу хранить данные, освободите место на устройстве и перезагрузите страницу.',
        },
      },
    },
    notFound: {
      text: 'Этот адрес никуда не ведет. Возможно, то, что здесь было, убрали.',
      toCustomers: 'К клиентам',
    },
  };
}
