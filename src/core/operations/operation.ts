import type { Assignment, UserFields } from '../directory/user.ts';

/**
 * One intended change, made once. It carries everything its replay needs: replaying it later or
 * elsewhere gives the same effect, so nothing here may depend on "now" or on chance.
 */
export type Operation = CreateUser | UserOperation;

/** A change of somebody who is there. */
export type UserOperation = DeleteUser | ResetPassword | RestoreUser | UpdateLicenses;
export type OperationKind = Operation['kind'];

interface OperationHead {
  /** UUIDv7, the key by which an authority recognizes a repeat. */
  readonly id: string;
  /** The device's own counter; order is by this and never by a clock. Gaps are normal. */
  readonly seq: number;
  /** Milliseconds since 1970, for people to read. */
  readonly at: number;
  readonly author: string;
  readonly customer: string;
  readonly action: string;
  /** Ids of operations that must have worked before this one makes sense. */
  readonly dependsOn?: readonly string[];
}

/** A user made here bears the id of the operation that makes it. */
export interface CreateUser extends OperationHead {
  readonly kind: 'create-user';
  readonly user: UserFields;
  readonly licenses: readonly Assignment[];
}

interface UserOperationHead extends OperationHead {
  readonly userId: string;
  /** What the person saw when deciding. */
  readonly seen: SeenUser;
}

export interface SeenUser {
  readonly userName: string;
  readonly displayName: string;
}

/** The user can be restored for 30 days; the seats are free at once. */
export interface DeleteUser extends UserOperationHead {
  readonly kind: 'delete-user';
}

/** Its password travels beside it, and is kept apart: what is looked at and replayed holds none. */
export interface ResetPassword extends UserOperationHead {
  readonly kind: 'reset-password';
}

export interface RestoreUser extends UserOperationHead {
  readonly kind: 'restore-user';
  /** To come back under: another one where somebody else bears the old one by now. */
  readonly userName: string;
  /** To be held afterwards: what is to come back of what was held before. */
  readonly licenses: readonly Assignment[];
  readonly seen: SeenUser & { readonly licenses: readonly Assignment[] };
}

export interface UpdateLicenses extends UserOperationHead {
  readonly kind: 'update-licenses';
  /** Products to hold afterwards; one already held takes the given `plansOff`. */
  readonly assign: readonly Assignment[];
  /** Part numbers. */
  readonly revoke: readonly string[];
  readonly seen: SeenUser & { readonly licenses: readonly Assignment[] };
}
