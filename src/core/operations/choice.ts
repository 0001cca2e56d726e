/** What a person wants to become of operations that were refused or stand aside. */
export type Choice =
  /** the same once more */
  | { readonly kind: 'again' }
  /** the same, whatever somebody else has changed */
  | { readonly kind: 'mine' }
  /** what somebody else has changed stays; the rest is done */
  | { readonly kind: 'theirs' }
  /** a new user with other values; what is not named stays */
  | { readonly kind: 'correct'; readonly user: UserCorrection }
  /** other licenses; a product that is not named stays as it is there */
  | { readonly kind: 'change'; readonly licenses: LicenseWishes }
  /** the user who has the name already gets the licenses; nobody is made */
  | { readonly kind: 'link' }
  /** all but this product */
  | { readonly kind: 'without'; readonly product: string }
  /** the same with another password, since this one was not taken */
  | { readonly kind: 'new-password' }
  /** waits for a seat of this product */
  | { readonly kind: 'wait'; readonly product: string }
  /** it is not to be done at all */
  | { readonly kind: 'drop' };

export interface UserCorrection {
  readonly userName?: string;
  readonly displayName?: string;
  readonly location?: string;
  /** Part numbers: all that the user is to have. */
  readonly products?: readonly string[];
}

/** By part number. */
export type LicenseWishes = Readonly<Record<string, 'assign' | 'revoke'>>;
