import type { Fields } from '../en/fields.ts';

export const fields: Fields = {
  userName: 'Nom d’utilisateur',
  displayName: 'Nom d’affichage',
  firstName: 'Prénom',
  lastName: 'Nom',
  location: 'Emplacement',
  jobTitle: 'Poste',
  department: 'Service',
  officeNumber: 'Numéro du bureau',
  officePhone: 'Téléphone (bureau)',
  mobilePhone: 'Téléphone mobile',
  fax: 'Télécopie',
  address: 'Adresse',
  city: 'Ville',
  state: 'Département ou région',
  postalCode: 'Code postal',
  country: 'Pays ou région',
  licenses: 'Licences',
};
