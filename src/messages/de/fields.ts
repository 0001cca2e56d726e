import type { Fields } from '../en/fields.ts';

export const fields: Fields = {
  userName: 'Benutzername',
  displayName: 'Anzeigename',
  firstName: 'Vorname',
  lastName: 'Nachname',
  location: 'Standort',
  jobTitle: 'Position',
  department: 'Abteilung',
  officeNumber: 'Büronummer',
  officePhone: 'Rufnummer',
  mobilePhone: 'Mobiltelefon',
  fax: 'Fax',
  address: 'Adresse',
  city: 'Ort',
  state: 'Bundesland oder Kanton',
  postalCode: 'PLZ',
  country: 'Land oder Region',
  licenses: 'Lizenzen',
};
