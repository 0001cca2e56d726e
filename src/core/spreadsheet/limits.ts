import type { UserFields } from '../directory/user.ts';

/** Fields whose only rule is a length. */
export type TextField = Exclude<keyof UserFields, 'userName' | 'location'>;

/**
 * Greatest lengths in UTF-16 units. Sources: Microsoft Graph's `user` resource and Microsoft 365's "Add multiple
 * users" file; where they differ, the wider. What a customer's authority takes may be less (Partner Center's own
 * file: 50 for each name) and is checked when its changes are made up, not here.
 */
export const textLimits: Readonly<Record<TextField, number>> = {
  displayName: 256,
  firstName: 64,
  lastName: 64,
  jobTitle: 128,
  department: 64,
  officeNumber: 128,
  officePhone: 64,
  mobilePhone: 64,
  fax: 64,
  address: 1024,
  city: 128,
  state: 128,
  postalCode: 40,
  country: 128,
};

/** Source: Entra's username policies ("concept-sspr-policy"). The whole, 113, is the two and the @ between them. */
export const userNameLimits = { before: 64, after: 48 } as const;
