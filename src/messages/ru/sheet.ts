import type { ActionKind } from '../../core/operations/action.ts';
import type { SheetMessages } from '../en/sheet.ts';
import type { Formats } from '../format.ts';

export function sheet(f: Formats): SheetMessages {
  const done: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Загрузка сохранена',
    'manage-licenses': 'Лицензии обновлены',
  };
  const names: Readonly<Record<ActionKind, string>> = {
    'upload-users': 'Отправить пользователей',
    'manage-licenses': 'Управление лицензиями',
  };
  return {
    action: (what, file) => (file === undefined ? names[what] : `${names[what]} из файла ${f.quote(file)}`),
    done,
    author: (author, at) => (author === '' ? f.dateTime(at) : `${author}, ${f.dateTime(at)}`),
    waiting: (n) =>
      f.plural(n, {
        one: '# изменение ждет в очереди и уйдет само.',
        few: '# изменения ждут в очереди и уйдут сами.',
        many: '# изменений ждут в очереди и уйдут сами.',
        other: '# изменения ждут в очереди и уйдут сами.',
      }),
    refused: (n) =>
      f.plural(n, {
        one: 'Отклонено # изменение; причина указана рядом.',
        few: 'Отклонены # изменения; причины указаны рядом.',
        many: 'Отклонено # изменений; причины указаны рядом.',
        other: 'Отклонено # изменения; причины указаны рядом.',
      }),
    settled: 'Все изменения завершены.',
    notYet: 'Записано, в Центре партнеров еще нет',
    notYetCount: (n) => `Записано, в Центре партнеров еще нет: ${f.number(n)}`,
    notYetText: (n) =>
      f.plural(n, {
        one: 'Изменения этого клиента сами не уходят: внесите # изменение в Центре партнеров вручную, затем отметьте перенос в очереди.',
        few: 'Изменения этого клиента сами не уходят: внесите # изменения в Центре партнеров вручную, затем отметьте перенос в очереди.',
        many: 'Изменения этого клиента сами не уходят: внесите # изменений в Центре партнеров вручную, затем отметьте перенос в очереди.',
        other:
          'Изменения этого клиента сами не уходят: внесите # изменения в Центре партнеров вручную, затем отметьте перенос в очереди.',
      }),
    carriedOver: (by, at) => `Перенесено вручную: ${by}, ${f.date(at)}`,
    leftOut: 'Пропущено',
    leftOutCount: (n) => `Пропущено: ${f.number(n)}`,
    summary: 'Сводка',
    rows: 'Пользователи на этом листе',
    columns: {
      password: 'Временный пароль',
      assigned: 'Назначаемые лицензии',
      revoked: 'Отзываемые лицензии',
      state: 'Состояние',
      reason: 'Причина',
      line: 'Строка файла',
      partnerCenter: 'Центр партнеров',
    },
    lineNumber: (line) => `Строка ${f.number(line)}`,
    passwords:
      'Временные пароли хранятся на этом устройстве. Пока нет парольной фразы, их прочтет любой, у кого есть копия его диска.',
    missing: {
      heading: 'Этого листа нет в книге',
      text: 'Возможно, его убрали вместе с клиентом или он принадлежит книге на другом устройстве.',
    },
    empty: 'На этом листе ничего нет.',
    exported: (file) => `Сохранено как ${f.quote(file)}.`,
    tooLong: (rows, most) =>
      `Строк на этом листе: ${f.number(rows)}, а печатается не больше ${f.number(most)}. Экспортируйте лист в CSV и распечатайте его оттуда.`,
    printedRows: (from, to, total) => `Строки ${f.number(from)}–${f.number(to)} из ${f.number(total)}`,
    fileName: 'лист-подтверждения',
  };
}
