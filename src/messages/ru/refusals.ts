import type { Facts } from '../../core/result.ts';
import type { Refusals } from '../en/refusals.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

export function refusals(f: Formats): Refusals {
  const { quoted, product, count } = createFactTexts(f, fields);
  const held = (facts: Facts, name: string) => {
    if (facts[name] === 'none') return 'не назначено';
    const off = count(facts, name);
    if (off === 0) return 'назначено со всеми службами';
    return f.plural(off, {
      one: 'назначено без # службы',
      few: 'назначено без # служб',
      many: 'назначено без # служб',
      other: 'назначено без # службы',
    });
  };
  return {
    'no-seats': (facts) =>
      `Свободных лицензий ${product(facts)} нет. Купите еще или отзовите одну, затем назначьте лицензию снова.`,
    'unknown-product': (facts) => `У клиента нет продукта ${product(facts)}.`,
    'name-taken': (facts) =>
      `Имя пользователя ${quoted(facts, 'userName')} у клиента уже занято. Выберите другое.`,
    'no-location': (facts) =>
      `У пользователя ${quoted(facts, 'userName')} не указано расположение, без него нельзя назначить лицензию.`,
    'user-missing': (facts) => `Пользователя ${quoted(facts, 'userName')} больше нет. Возможно, его удалили.`,
    'restore-too-late': (facts) =>
      `Пользователь ${quoted(facts, 'userName')} удален более 30 дней назад, и восстановить его уже нельзя. Добавьте его заново.`,
    'changed-since-seen': (facts) =>
      `Кто-то другой тем временем изменил ${product(facts)} у этого пользователя. Было: ${held(facts, 'seen')}. Сейчас: ${held(facts, 'there')}. Выберите в очереди, что должно действовать.`,
    'not-permitted': () =>
      'У используемой учетной записи нет на это прав у клиента. Попросите разрешение у администратора клиента.',
    'password-not-allowed': (facts) =>
      `Временный пароль пользователя ${quoted(facts, 'userName')} нарушает правила для паролей: от 8 до 256 знаков трех видов, без имени пользователя. Создайте другой пароль в очереди.`,
    short: (facts) =>
      `Лицензий ${product(facts)} не хватает. Это изменение отложено, его можно вернуть в очередь, как только освободится лицензия.`,
  };
}
