import type { Fields } from '../en/fields.ts';

export const fields: Fields = {
  userName: 'Имя пользователя',
  displayName: 'Отображаемое имя',
  firstName: 'Имя',
  lastName: 'Фамилия',
  location: 'Расположение',
  jobTitle: 'Должность',
  department: 'Отдел',
  officeNumber: 'Номер офиса',
  officePhone: 'Рабочий телефон',
  mobilePhone: 'Мобильный телефон',
  fax: 'Факс',
  address: 'Адрес',
  city: 'Город',
  state: 'Область или край',
  postalCode: 'Почтовый индекс',
  country: 'Страна или регион',
  licenses: 'Лицензии',
};
