import type { Findings } from '../en/findings.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

const partsOfUserName: ReadonlyMap<string, string> = new Map([
  ['before', 'до знака @'],
  ['after', 'после знака @'],
]);

export function findings(f: Formats): Findings {
  const { text, quoted, number, field } = createFactTexts(f, fields);
  return {
    required: (facts) => `Не заполнено поле ${field(facts)}. Оно нужно для каждого пользователя.`,
    'too-long': (facts) =>
      `В поле ${field(facts)} слишком много знаков: ${number(facts, 'length')}, а можно не более ${number(facts, 'limit')}. Сократите ${quoted(facts, 'value')}.`,
    'user-name-syntax': (facts) =>
      `${quoted(facts, 'value')} — не имя пользователя: нужен ровно один знак @, и что-то до и после него.`,
    'user-name-characters': (facts) =>
      `В имени пользователя ${quoted(facts, 'value')} есть недопустимые знаки: ${text(facts, 'characters')}. Допустимы латинские буквы от a до z, цифры и . - _ ' ! # ^ ~`,
    'user-name-dots': (facts) =>
      `В имени пользователя ${quoted(facts, 'value')} точка стоит там, где ее быть не может: в начале, прямо перед @ или две подряд.`,
    'user-name-length': (facts) =>
      `Имя пользователя ${quoted(facts, 'value')} слишком длинное: ${partsOfUserName.get(text(facts, 'part')) ?? 'всего'} знаков ${number(facts, 'length')}, а можно не более ${number(facts, 'limit')}.`,
    'domain-foreign': (facts) =>
      `${quoted(facts, 'value')} относится к домену ${text(facts, 'domain')}, а домены этого клиента: ${text(facts, 'domains')}. Убедитесь, что клиент выбран верно.`,
    'duplicate-in-file': (facts) =>
      `Имя пользователя ${quoted(facts, 'value')} уже есть в строке ${number(facts, 'row')}. Учитывается первая строка.`,
    'duplicate-in-book': (facts) =>
      `Имя пользователя ${quoted(facts, 'value')} у этого клиента уже занято. Выберите другое или пропустите строку.`,
    'location-unknown': (facts) =>
      `Расположение ${quoted(facts, 'value')} — не код страны. Укажите две буквы, например RU или KZ.`,
    'location-missing': () =>
      'Не указано расположение, без него нельзя назначить лицензию. Заполните ячейку или выберите расположение для всех строк.',
    'product-unknown': (facts) => `${quoted(facts, 'value')} — не название и не артикул продукта.`,
    'extra-cells': (facts) =>
      `Ячеек в строке: ${number(facts, 'cells')}, а заголовков всего ${number(facts, 'columns')}. Возможно, внутри ячейки стоит разделитель: заключите эту ячейку в кавычки.`,
    'unreadable-characters': (facts) =>
      `В поле ${field(facts)} есть нечитаемые знаки: ${quoted(facts, 'value')}. Исправьте ячейку или сохраните файл еще раз как CSV UTF-8.`,
  };
}
