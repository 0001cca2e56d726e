import type { Source } from '../../core/directory/figure.ts';
import type { DeliveryState } from '../../core/outbox/delivery.ts';
import type { Common } from '../en/common.ts';
import type { Formats } from '../format.ts';

export function common(f: Formats): Common {
  const sources: Readonly<Record<Source, string>> = {
    typed: 'введено вручную',
    file: 'из файла',
    'carried-over': 'перенесено вручную',
    practice: 'учебные данные',
    hub: 'из хаба',
  };
  const states: Readonly<Record<DeliveryState, string>> = {
    queued: 'В очереди',
    sending: 'Отправляется',
    unknown: 'Пока неизвестно',
    acked: 'Ожидает подтверждения',
    parked: 'Недостаточно лицензий',
    done: 'Выполнено',
    refused: 'Отклонено',
    discarded: 'Отменено',
    superseded: 'Заменено более поздним изменением',
  };
  return {
    product: 'Seatbook',
    nav: {
      label: 'Основная навигация',
      skip: 'Перейти к содержимому',
      customers: 'Клиенты',
      queue: 'Очередь',
      settings: 'Параметры',
      waiting: (changes) =>
        f.plural(changes, {
          one: '# изменение ожидает',
          few: '# изменения ожидают',
          many: '# изменений ожидают',
          other: '# изменения ожидают',
        }),
    },
    commands: {
      add: 'Добавить',
      back: 'Назад',
      browse: 'Обзор',
      cancel: 'Отмена',
      clear: 'Очистить',
      clearSelection: 'Снять выделение',
      close: 'Закрыть',
      continue: 'Продолжить',
      copy: 'Копировать',
      delete: 'Удалить',
      discard: 'Отменить изменение',
      edit: 'Изменить',
      exportCsv: 'Экспорт в CSV',
      first: 'Первый',
      last: 'Последний',
      next: 'Далее',
      no: 'Нет',
      previous: 'Назад',
      print: 'Распечатать',
      remove: 'Убрать',
      retry: 'Повторить',
      save: 'Сохранить',
      search: 'Поиск',
      selectAll: 'Выбрать все',
      undo: 'Вернуть как было',
      yes: 'Да',
    },
    field: {
      required: 'обязательно',
      optional: 'необязательно',
    },
    table: {
      empty: 'Здесь пока ничего нет',
      noMatches: 'Ничего не найдено',
      select: (row) => `Выбрать: ${row}`,
      selected: (n) => `Выбрано: ${f.number(n)}`,
    },
    pager: {
      label: 'Страницы',
      range: (from, to, total) => `${f.number(from)}–${f.number(to)} из ${f.number(total)}`,
      perPage: 'Строк на странице',
    },
    picker: {
      searching: 'Идет поиск…',
      noMatches: 'Ничего не найдено',
      clear: (label) => `Очистить: ${label}`,
      results: (n) => `Найдено: ${f.number(n)}`,
    },
    fileDrop: {
      orDrop: 'или перетащите файл сюда',
      letGo: 'Отпустите, чтобы выбрать этот файл',
      one: 'Пожалуйста, по одному файлу за раз.',
    },
    progress: {
      of: (done, total) => `${f.number(done)} из ${f.number(total)}`,
    },
    seats: {
      assigned: 'Назначено',
      queued: 'В очереди',
      free: 'Свободно',
      over: 'Сверх имеющихся',
      total: 'Всего',
      summary: (assigned, queued, free, total) =>
        `Назначено: ${f.number(assigned)}, в очереди: ${f.number(queued)}, свободно: ${f.number(free)} из ${f.number(total)}`,
      overfull: (assigned, queued, over, total) =>
        `Назначено: ${f.number(assigned)}, в очереди: ${f.number(queued)}, это на ${f.number(over)} больше, чем есть всего: ${f.number(total)}`,
    },
    kinds: {
      info: 'Сведения',
      success: 'Успешно',
      warning: 'Предупреждение',
      error: 'Ошибка',
    },
    states,
    stateCount: (state, n) => `${states[state]}: ${f.number(n)}`,
    sources,
    known: (source, asOf, now) => `${sources[source]}, ${f.age(asOf, now)}`,
    asOf: (at) => `по состоянию на ${f.dateTime(at)}`,
    offline: 'Не в сети',
    online: 'В сети',
    loading: 'Загрузка…',
    saving: 'Сохранение…',
    typedCount: {
      label: 'Количество пользователей',
      hint: (n) => `Это много за один раз. Введите ${f.number(n)}, чтобы показать, что речь обо всех.`,
      missing: (n) => `Сначала введите ${f.number(n)}.`,
    },
    notSaved: 'Ничего не сохранено',
    wrong: {
      heading: 'Что-то пошло не так',
      text: 'Все, что вы сохранили раньше, цело. Попробуйте еще раз; если не поможет, перезагрузите страницу.',
    },
    language: 'Язык',
    theme: 'Оформление',
    themes: {
      system: 'Как на устройстве',
      light: 'Светлое',
      dark: 'Темное',
    },
  };
}
