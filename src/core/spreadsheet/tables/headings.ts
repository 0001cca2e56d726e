import type { Language } from '../../directory/customer.ts';
import type { Field } from '../column.ts';

/**
 * What headings say. The first spelling per language is Microsoft's: Partner Center's "Upload users" template,
 * Microsoft 365's "Add multiple users" template, the lists that the Microsoft 365 and Entra admin centers
 * export; `names` are the property names that the latter and Microsoft Graph use. Then come spellings that
 * people use. Case, accents, blanks and punctuation do not count, so each is listed once.
 *
 * `headings` counts before `secondHeadings`: "Email" is the user name unless the file has a user name as well.
 * Columns that must not be taken (Partner Center's "Status update", passwords, private addresses) are not here.
 */
export type Spellings = Readonly<Partial<Record<Language | 'names', readonly string[]>>>;

export const headings: ReadonlyMap<Field, Spellings> = new Map<Field, Spellings>([
  [
    'userName',
    {
      names: ['userPrincipalName', 'UPN'],
      en: ['User name', 'User principal name'],
      fr: ['Nom d’utilisateur', 'Nom d’utilisateur principal', 'Nom principal de l’utilisateur'],
      de: ['Benutzername', 'Benutzerprinzipalname', 'Nutzername'],
      ru: ['Имя пользователя', 'Имя участника-пользователя', 'Имя субъекта-пользователя'],
      'zh-TW': ['使用者名稱', '使用者主體名稱', '用戶名稱'],
    },
  ],
  [
    'displayName',
    {
      names: ['displayName'],
      en: ['Display name'],
      fr: ['Nom d’affichage', 'Nom complet', 'Nom affiché', 'Nom à afficher'],
      de: ['Anzeigename'],
      ru: ['Отображаемое имя', 'Выводимое имя'],
      'zh-TW': ['顯示名稱'],
    },
  ],
  [
    'firstName',
    {
      names: ['givenName'],
      en: ['First name', 'Forename'],
      fr: ['Prénom', 'Prénoms'],
      de: ['Vorname', 'Vornamen', 'Rufname'],
      ru: ['Имя'],
      'zh-TW': ['名字', '名'],
    },
  ],
  [
    'lastName',
    {
      names: ['surname', 'sn'],
      en: ['Last name', 'Family name'],
      fr: ['Nom', 'Nom de famille'],
      de: ['Nachname', 'Familienname', 'Zuname'],
      ru: ['Фамилия'],
      'zh-TW': ['姓氏', '姓'],
    },
  ],
  [
    'location',
    {
      names: ['usageLocation'],
      en: ['Usage location'],
      fr: ['Emplacement d’utilisation', 'Lieu d’utilisation'],
      de: ['Nutzungsstandort', 'Verwendungsstandort'],
      ru: ['Место использования', 'Расположение использования'],
      'zh-TW': ['使用位置', '使用地點'],
    },
  ],
  [
    'jobTitle',
    {
      names: ['jobTitle'],
      en: ['Job title', 'Position'],
      fr: ['Poste', 'Fonction', 'Intitulé du poste', 'Titre du poste'],
      de: ['Position', 'Stellenbezeichnung', 'Berufsbezeichnung', 'Funktion'],
      ru: ['Должность'],
      'zh-TW': ['職稱', '職位', '職務'],
    },
  ],
  [
    'department',
    {
      names: ['department'],
      en: ['Department'],
      fr: ['Service'],
      de: ['Abteilung'],
      ru: ['Отдел', 'Подразделение'],
      'zh-TW': ['部門'],
    },
  ],
  [
    'officeNumber',
    {
      names: ['officeLocation', 'physicalDeliveryOfficeName'],
      en: ['Office number', 'Office', 'Room', 'Room number'],
      fr: ['Numéro du bureau', 'Numéro de bureau', 'Bureau'],
      de: ['Büronummer', 'Büro', 'Raum', 'Raumnummer', 'Zimmer'],
      ru: ['Номер офиса', 'Офис', 'Кабинет'],
      'zh-TW': ['辦公室號碼', '辦公室'],
    },
  ],
  [
    'officePhone',
    {
      names: ['businessPhones', 'telephoneNumber'],
      en: ['Office phone', 'Business phone', 'Work phone'],
      fr: ['Téléphone (bureau)', 'Téléphone de bureau', 'Téléphone professionnel'],
      de: ['Rufnummer', 'Bürotelefon', 'Telefon (Büro)', 'Telefon (geschäftlich)'],
      ru: ['Рабочий телефон', 'Служебный телефон'],
      'zh-TW': ['辦公室電話', '公司電話'],
    },
  ],
  [
    'mobilePhone',
    {
      names: ['mobilePhone', 'mobile'],
      en: ['Mobile phone', 'Mobile number', 'Cell phone'],
      fr: ['Téléphone mobile', 'Téléphone portable', 'Portable', 'GSM'],
      de: ['Mobiltelefon', 'Mobil', 'Mobilnummer', 'Handy', 'Handynummer'],
      ru: ['Мобильный телефон', 'Мобильный', 'Сотовый телефон'],
      'zh-TW': ['行動電話', '行動電話號碼', '手機', '手機號碼'],
    },
  ],
  [
    'fax',
    {
      names: ['faxNumber', 'facsimileTelephoneNumber'],
      en: ['Fax'],
      fr: ['Télécopie', 'Télécopieur', 'Numéro de télécopie'],
      de: ['Fax', 'Faxnummer', 'Telefax'],
      ru: ['Факс', 'Номер факса'],
      'zh-TW': ['傳真', '傳真號碼'],
    },
  ],
  [
    'address',
    {
      names: ['streetAddress'],
      en: ['Address', 'Street'],
      fr: ['Adresse', 'Adresse postale', 'Rue'],
      de: ['Adresse', 'Anschrift', 'Straße', 'Straße und Hausnummer'],
      ru: ['Адрес', 'Почтовый адрес', 'Улица'],
      'zh-TW': ['地址', '街道地址'],
    },
  ],
  [
    'city',
    {
      names: ['city'],
      en: ['City', 'Town'],
      fr: ['Ville', 'Localité'],
      de: ['Ort', 'Stadt', 'Wohnort'],
      ru: ['Город'],
      'zh-TW': ['城市'],
    },
  ],
  [
    'state',
    {
      names: ['state'],
      en: ['State or province', 'State/Province', 'Province', 'County'],
      fr: ['Département ou région', 'Région', 'État ou province', 'Canton'],
      de: ['Bundesland oder Kanton', 'Bundesland', 'Kanton'],
      ru: ['Область или край', 'Область', 'Регион'],
      'zh-TW': ['省/市', '省份', '州/省'],
    },
  ],
  [
    'postalCode',
    {
      names: ['postalCode'],
      en: ['ZIP or postal code', 'ZIP code', 'ZIP', 'Postcode'],
      fr: ['Code postal', 'CP', 'NPA'],
      de: ['PLZ', 'Postleitzahl'],
      ru: ['Почтовый индекс', 'Индекс'],
      'zh-TW': ['郵遞區號', '郵政編碼'],
    },
  ],
  [
    'country',
    {
      names: ['country'],
      en: ['Country or region', 'Country/Region'],
      fr: ['Pays ou région', 'Pays/région', 'Pays'],
      de: ['Land oder Region', 'Land/Region', 'Land'],
      ru: ['Страна', 'Страна или регион', 'Страна/регион'],
      'zh-TW': ['國家/地區', '國家或地區', '國家'],
    },
  ],
  [
    'licenses',
    {
      names: ['assignedLicenses', 'skuPartNumber', 'SKU', 'SKUs'],
      en: [
        ...['License', 'Licenses', 'Licence', 'Licences', 'Assigned licenses', 'Assigned licences'],
        ...[
          'Product license',
          'Product licenses',
          'Product licences',
          'Assigned products',
          'Product',
          'Products',
        ],
      ],
      fr: [
        ...['Licence', 'Licences', 'Licences attribuées', 'Licences affectées', 'Licences de produit'],
        ...['Licences de produits', 'Produits attribués', 'Produits affectés', 'Produit', 'Produits'],
      ],
      de: [
        ...['Lizenz', 'Lizenzen', 'Zugewiesene Lizenzen', 'Produktlizenz', 'Produktlizenzen'],
        ...['Zugewiesene Produkte', 'Produkt', 'Produkte'],
      ],
      ru: [
        ...['Лицензия', 'Лицензии', 'Назначенные лицензии', 'Лицензии на продукты', 'Лицензии продуктов'],
        ...['Назначенные продукты', 'Продукт', 'Продукты'],
      ],
      'zh-TW': [...['授權', '產品授權', '已指派的授權', '已指派授權', '已指派的產品', '指派的產品', '產品']],
    },
  ],
]);

/** Taken only when the file has no column of `headings` for the field. */
export const secondHeadings: ReadonlyMap<Field, Spellings> = new Map<Field, Spellings>([
  [
    'userName',
    {
      names: ['mail', 'emailAddress'],
      en: ['Email', 'Email address', 'Mail address', 'Primary email', 'Work email', 'Sign-in name'],
      fr: [
        ...['E-mail', 'Courrier', 'Courriel', 'Mél', 'Adresse e-mail', 'Adresse mail', 'Adresse courriel'],
        ...['Adresse de messagerie', 'Adresse électronique', 'Courrier électronique', 'Nom de connexion'],
      ],
      de: ['E-Mail', 'E-Mail-Adresse', 'Mailadresse', 'Anmeldename'],
      ru: [
        ...['Электронный адрес', 'Email', 'Адрес электронной почты', 'Электронная почта', 'Эл. почта'],
        ...['Эл. адрес', 'Почта', 'Имя для входа'],
      ],
      'zh-TW': ['電子郵件', '電子郵件地址', '電子郵件信箱', '電子信箱', '電郵', '登入名稱'],
    },
  ],
  [
    'displayName',
    {
      en: ['Full name', 'Complete name'],
      fr: ['Nom et prénom', 'Prénom et nom', 'Nom prénom', 'Prénom nom'],
      de: ['Vollständiger Name', 'Vor- und Nachname', 'Name, Vorname', 'Vorname Nachname'],
      ru: ['Полное имя', 'Ф. И. О.', 'Имя и фамилия', 'Фамилия и имя', 'Фамилия, имя, отчество'],
      'zh-TW': ['姓名', '全名'],
    },
  ],
  [
    'location',
    {
      en: ['Location'],
      fr: ['Emplacement'],
      de: ['Standort'],
      ru: ['Расположение', 'Местоположение'],
      'zh-TW': ['位置', '地點'],
    },
  ],
  ['jobTitle', { en: ['Title'], fr: ['Titre'] }],
  ['department', { fr: ['Département'] }],
  [
    'officePhone',
    {
      en: ['Phone number', 'Phone', 'Telephone', 'Telephone number'],
      fr: ['Numéro de téléphone', 'Téléphone'],
      de: ['Telefonnummer', 'Telefon'],
      ru: ['Номер телефона', 'Телефон'],
      'zh-TW': ['電話號碼', '電話'],
    },
  ],
]);

/**
 * "Name" and "Nom" alone are a whole name, beside a first name they are the last name: which one decides
 * whether "Müller" becomes what is displayed.
 */
export const eitherName: readonly string[] = ['Name', 'Nom'];
