import type { Provenance } from './figure.ts';

/**
 * A person's account at a customer. Field names are Microsoft Graph's where there is one, else Partner
 * Center's. An empty optional field is absent, never ''.
 */
export interface User extends UserFields {
  /** Fixed where the user was first seen and kept for ever; a remote's later id is something else. */
  readonly id: string;
  readonly licenses: readonly Assignment[];
  /** Where base has this from; absent while the user is only queued. */
  readonly known?: Provenance;
  /**
   * When the user was deleted; absent for one who is there. Such a user bears no name and holds no seat:
   * `licenses` are those that were held then.
   */
  readonly deletedAt?: number;
  /** Something at this user is done at the hub and not yet carried over into Partner Center. */
  readonly recorded?: true;
}

export interface UserFields extends ContactFields {
  /** The user principal name as typed; compared by `userNameKey`. */
  readonly userName: string;
  readonly displayName: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Usage location, ISO 3166-1 alpha-2, upper case; needed before any license. */
  readonly location?: string;
}

/** The further columns of Microsoft 365's "Add multiple users" layout. */
export interface ContactFields {
  readonly jobTitle?: string;
  readonly department?: string;
  readonly officeNumber?: string;
  readonly officePhone?: string;
  readonly mobilePhone?: string;
  readonly fax?: string;
  readonly address?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

/** A user holds a seat of a product, with some service plans switched off. */
export interface Assignment {
  /** Part number (Graph's `skuPartNumber`), upper case. */
  readonly product: string;
  /** Ids of the service plans that are off. */
  readonly plansOff: readonly string[];
}

/** The name that nobody else can bear; a deleted user leaves it to others. */
export function borneNameKey({ userName, deletedAt }: User): string | undefined {
  return deletedAt === undefined ? userNameKey(userName) : undefined;
}

/** User names are equal when this is equal: Entra compares them without regard to case. */
export function userNameKey(userName: string): string {
  return userName.toLowerCase();
}
