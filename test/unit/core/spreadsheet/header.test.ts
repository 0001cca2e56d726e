import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../../src/core/spreadsheet/column.ts';
import { findHeader, matchColumns } from '../../../../src/core/spreadsheet/header.ts';
import { normalizeHeading } from '../../../../src/core/spreadsheet/heading-key.ts';
import { eitherName, headings, secondHeadings } from '../../../../src/core/spreadsheet/tables/headings.ts';

function fieldsOf(titles: readonly string[]): (Field | undefined)[] {
  return matchColumns(titles, 'bring-in').map((column) => column.field);
}

/** Partner Center's "Upload users" template; the fifth column must stay empty and is not used. */
const partnerCenter: readonly string[] = [
  'First name|Last name|Display name|Email|Status update',
  'Prénom|Nom|Nom d’affichage|Email|Mise à jour de l’état',
  'Prénom|Nom|Nom complet|Courrier|Mise à jour de l’état',
  'Vorname|Nachname|Anzeigename|E-Mail|Statusupdate',
  'Vorname|Nachname|Anzeigename|E-Mail|Statusaktualisierung',
  'Имя|Фамилия|Отображаемое имя|Электронный адрес|Обновление состояния',
  '名字|姓氏|顯示名稱|電子郵件|狀態更新',
];

/** Microsoft 365's "Add multiple users" template. */
const microsoft365: readonly string[] = [
  'User Name|First Name|Last Name|Display Name|Job Title|Department|Office Number|Office Phone|Mobile Phone|Fax|Address|City|State or Province|ZIP or Postal Code|Country or Region',
  "Nom d'utilisateur|Prénom|Nom|Nom d'affichage|Poste|Service|Numéro du bureau|Téléphone (bureau)|Téléphone mobile|Télécopie|Adresse|Ville|Département ou région|Code postal|Pays ou région",
  'Benutzername|Vorname|Nachname|Anzeigename|Position|Abteilung|Büronummer|Rufnummer|Mobiltelefon|Fax|Adresse|Ort|Bundesland oder Kanton|PLZ|Land oder Region',
  'Имя пользователя|Имя|Фамилия|Отображаемое имя|Должность|Отдел|Номер офиса|Рабочий телефон|Мобильный телефон|Факс|Адрес|Город|Область или край|Почтовый индекс|Страна',
  '使用者名稱|名字|姓氏|顯示名稱|職稱|部門|辦公室號碼|辦公室電話|行動電話|傳真|地址|城市|省/市|郵遞區號|國家/地區',
];
const microsoft365Fields: Field[] = [
  ...([
    'userName',
    'firstName',
    'lastName',
    'displayName',
    'jobTitle',
    'department',
    'officeNumber',
  ] as const),
  ...(['officePhone', 'mobilePhone', 'fax', 'address', 'city', 'state', 'postalCode', 'country'] as const),
];

describe('every column of the known layouts is matched', () => {
  test.each(partnerCenter)('%s', (titles) => {
    expect(fieldsOf(titles.split('|'))).toEqual([
      'firstName',
      'lastName',
      'displayName',
      'userName',
      undefined,
    ]);
  });

  test.each(microsoft365)('%s', (titles) => {
    expect(fieldsOf(titles.split('|'))).toEqual(microsoft365Fields);
  });

  test('the template of Entra, by the names in brackets', () => {
    expect(
      fieldsOf([
        'Name [displayName] Required',
        'User name [userPrincipalName] Required',
        'Initial password [passwordProfile] Required',
        'Block sign in (Yes/No) [accountEnabled] Required',
        'First name [givenName]',
        'Last name [surname]',
        'Usage location [usageLocation]',
        'ZIP or postal code [postalCode]',
      ]),
    ).toEqual([
      ...['displayName', 'userName', undefined, undefined],
      ...['firstName', 'lastName', 'location', 'postalCode'],
    ]);
  });
});

describe('spellings', () => {
  test.each<[string, Field]>([
    ['\uFEFFE-Mail*', 'userName'],
    ['e mail', 'userName'],
    ['Ｅ‑ＭＡＩＬ', 'userName'],
    ['Adresse\u00A0e-mail :', 'userName'],
    ['user_principal_name', 'userName'],
    ["NOM D'AFFICHAGE", 'displayName'],
    ['Ф.И.О.', 'displayName'],
    ['Prenom', 'firstName'],
    ['Strasse', 'address'],
    ['Telephone (Bureau)', 'officePhone'],
    ['Licence(s)', 'licenses'],
    ['Product license', 'licenses'],
    ['Nutzungsstandort', 'location'],
    ['Emplacement d’utilisation', 'location'],
  ])('"%s" is %s', (title, field) => {
    expect(fieldsOf([title])).toEqual([field]);
  });

  test.each(['Status update', 'Klasse', 'Passwort', 'Initial password', 'E-Mail (privat)', 'Object Id'])(
    '"%s" is not used',
    (title) => expect(fieldsOf([title])).toEqual([undefined]),
  );

  test('no spelling means two fields of one table', () => {
    for (const table of [headings, secondHeadings]) {
      const owners = new Map<string, Field>();
      for (const [field, spellings] of table) {
        for (const spelling of Object.values(spellings).flat()) {
          const key = normalizeHeading(spelling);
          expect(key).not.toBe('');
          expect(owners.get(key) ?? field, spelling).toBe(field);
          owners.set(key, field);
        }
      }
    }
  });
});

describe('when several columns mean one field', () => {
  test('the first is taken and the others are listed without a field', () => {
    expect(matchColumns(['Mobile phone', 'Cell phone'], 'bring-in')).toEqual([
      { index: 0, heading: 'Mobile phone', field: 'mobilePhone' },
      { index: 1, heading: 'Cell phone' },
    ]);
  });

  test('a user name counts before an email address', () => {
    expect(fieldsOf(['Email', 'User principal name'])).toEqual([undefined, 'userName']);
    expect(fieldsOf(['Standort', 'Nutzungsstandort'])).toEqual([undefined, 'location']);
  });

  test.each<[string[], (Field | undefined)[]]>([
    [
      ['Vorname', 'Name', 'Anzeigename'],
      ['firstName', 'lastName', 'displayName'],
    ],
    [
      ['Name', 'E-Mail'],
      ['displayName', 'userName'],
    ],
    [
      ['Nom', 'Courriel'],
      ['displayName', 'userName'],
    ],
    [
      ['Vorname', 'Nachname', 'Name'],
      ['firstName', 'lastName', 'displayName'],
    ],
    [
      ['Name', 'Display name'],
      [undefined, 'displayName'],
    ],
  ])('%j: "Name" is what else is missing', (titles, fields) => {
    expect(fieldsOf(titles)).toEqual(fields);
    expect(eitherName).toContain('Name');
  });
});

test('licenses are read only when bringing in', () => {
  expect(matchColumns(['License'], 'upload-users')).toEqual([{ index: 0, heading: 'License' }]);
});

test('blank headings at the end are no columns, one between is', () => {
  expect(matchColumns(['Email', '', 'Fax', ' ', ''], 'bring-in')).toEqual([
    { index: 0, heading: 'Email', field: 'userName' },
    { index: 1, heading: '' },
    { index: 2, heading: 'Fax', field: 'fax' },
  ]);
});

describe('the heading row', () => {
  test.each<[string, string[][], number | undefined]>([
    ['below a title', [['Staff, 3 September'], [], ['First name', 'Email'], ['Fax', 'x']], 2],
    [
      'the first of equals',
      [
        ['Email', 'City'],
        ['Email', 'City'],
      ],
      0,
    ],
    [
      'with the most known columns',
      [
        ['Email', 'note'],
        ['Email', 'City', 'Fax'],
      ],
      1,
    ],
    ['with a user name alone', [['UPN']], 0],
    ['not with any other column alone', [['Fax']], undefined],
    ['not among people', [['Ann', 'ann@contoso.example']], undefined],
  ])('is %s', (_, rows, index) => {
    expect(findHeader(rows)).toBe(index);
  });
});

test('headings that are names of every object are just unknown', () => {
  expect(fieldsOf(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])).toEqual(
    Array(5).fill(undefined),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('any text at all can be a heading', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (titles) => {
      expect(matchColumns(titles, 'bring-in').length).toBeLessThanOrEqual(titles.length);
    }),
  );
});
