import type { Field } from '../../core/spreadsheet/column.ts';

/** What a user's fields are called: Partner Center's and Microsoft 365's own words. */
export type Fields = Readonly<Record<Field, string>>;

export const fields: Fields = {
  userName: 'User name',
  displayName: 'Display name',
  firstName: 'First name',
  lastName: 'Last name',
  location: 'Location',
  jobTitle: 'Job title',
  department: 'Department',
  officeNumber: 'Office number',
  officePhone: 'Office phone',
  mobilePhone: 'Mobile phone',
  fax: 'Fax',
  address: 'Address',
  city: 'City',
  state: 'State or province',
  postalCode: 'ZIP or postal code',
  country: 'Country or region',
  licenses: 'Licenses',
};
