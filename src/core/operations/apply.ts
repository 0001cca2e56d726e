import { isRestorable } from '../directory/deleted.ts';
import { userNameKey } from '../directory/user.ts';
import type { Assignment } from '../directory/user.ts';
import { conflictsOf, heldFact } from './conflict.ts';
import type {
  CreateUser,
  DeleteUser,
  Operation,
  ResetPassword,
  RestoreUser,
  UpdateLicenses,
} from './operation.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Effect, SeatChange, Slice } from './slice.ts';

export type Applied =
  { readonly ok: true; readonly effect: Effect } | { readonly ok: false; readonly refusal: Refusal };

type Given =
  | { readonly ok: true; readonly licenses: readonly Assignment[]; readonly seats: readonly SeatChange[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Decides what an operation does: the app runs it for what you see, an authority runs the very same to
 * decide. All or nothing: a refused operation changes nothing. Rules: a name is borne once (compared
 * without case) and left by who is deleted, a deleted user can be restored for 30 days, a license needs a usage
 * location, assigned never grows past total, and what somebody else changed since the person looked is not
 * overwritten (`conflict.ts`). A refusal names the user as the operation does, whatever the name is by now.
 */
export function apply(slice: Slice, operation: Operation): Applied {
  switch (operation.kind) {
    case 'create-user':
      return createUser(slice, operation);
    case 'delete-user':
      return deleteUser(slice, operation);
    case 'reset-password':
      return resetPassword(slice, operation);
    case 'restore-user':
      return restoreUser(slice, operation);
    case 'update-licenses':
      return updateLicenses(slice, operation);
  }
}

function createUser(slice: Slice, { id, user, licenses }: CreateUser): Applied {
  // A user bears the id of the operation that made it: being there, it needs no second making and no seat.
  const present = slice.user(id);
  if (present) return { ok: true, effect: { user: present, seats: [] } };
  const { userName } = user;
  const owner = slice.nameOwner(userNameKey(userName));
  if (owner !== undefined && owner !== id) return refused('name-taken', { userName });
  if (licenses.length > 0 && !user.location) return refused('no-location', { userName });
  const given = assignTo(slice, [], licenses);
  if (!given.ok) return given;
  return { ok: true, effect: { user: { ...user, id, licenses: given.licenses }, seats: given.seats } };
}

function deleteUser(slice: Slice, { userId, at, seen }: DeleteUser): Applied {
  const user = slice.user(userId);
  if (!user) return refused('user-missing', { userName: seen.userName });
  if (user.deletedAt !== undefined) return { ok: true, effect: { user, seats: [] } };
  const seats = user.licenses.map(({ product }) => ({ product, by: -1 as const }));
  return { ok: true, effect: { user: { ...user, deletedAt: at }, seats } };
}

/** Nothing of it is seen: a password is in nobody's book. */
function resetPassword(slice: Slice, { userId, seen }: ResetPassword): Applied {
  const user = slice.user(userId);
  if (!user || user.deletedAt !== undefined) return refused('user-missing', { userName: seen.userName });
  return { ok: true, effect: { user, seats: [] } };
}

function restoreUser(slice: Slice, { userId, at, userName, licenses }: RestoreUser): Applied {
  const found = slice.user(userId);
  if (!found) return refused('user-missing', { userName });
  const { deletedAt, ...user } = found;
  // Somebody else was quicker; who has which license now is theirs to say.
  if (deletedAt === undefined) return { ok: true, effect: { user: found, seats: [] } };
  if (!isRestorable(found, at)) return refused('restore-too-late', { userName });
  const owner = slice.nameOwner(userNameKey(userName));
  if (owner !== undefined && owner !== userId) return refused('name-taken', { userName });
  if (licenses.length > 0 && !user.location) return refused('no-location', { userName });
  const given = assignTo(slice, [], licenses);
  if (!given.ok) return given;
  return {
    ok: true,
    effect: { user: { ...user, userName, licenses: given.licenses }, seats: given.seats },
  };
}

function updateLicenses(slice: Slice, operation: UpdateLicenses): Applied {
  const { assign, revoke, seen } = operation;
  const user = slice.user(operation.userId);
  if (!user || user.deletedAt !== undefined) return refused('user-missing', { userName: seen.userName });
  if (assign.length > 0 && !user.location) return refused('no-location', { userName: seen.userName });
  const [conflict] = conflictsOf(user, operation);
  if (conflict) {
    const { product, seen: before, there } = conflict;
    return refused('changed-since-seen', { product, seen: heldFact(before), there: heldFact(there) });
  }
  const released: SeatChange[] = [];
  const kept = user.licenses.filter(({ product }) => {
    // What is named in both is to be held afterwards: it keeps its seat.
    if (!revoke.includes(product) || assign.some((license) => license.product === product)) return true;
    released.push({ product, by: -1 });
    return false;
  });
  const given = assignTo(slice, kept, assign);
  if (!given.ok) return given;
  const { licenses, seats } = given;
  return { ok: true, effect: { user: { ...user, licenses }, seats: [...released, ...seats] } };
}

/** A product already held takes the given plans and no seat, also when it is named twice. */
function assignTo(slice: Slice, kept: readonly Assignment[], assign: readonly Assignment[]): Given {
  const seats: SeatChange[] = [];
  const licenses = [...kept];
  for (const license of assign) {
    const held = licenses.findIndex(({ product }) => product === license.product);
    if (held >= 0) licenses[held] = license;
    else {
      const refusal = seatRefusal(slice, license.product);
      if (refusal) return { ok: false, refusal };
      seats.push({ product: license.product, by: 1 });
      licenses.push(license);
    }
  }
  return { ok: true, licenses, seats };
}

function seatRefusal(slice: Slice, product: string): Refusal | undefined {
  const seats = slice.seats(product);
  if (!seats) return { code: 'unknown-product', facts: { product } };
  if (seats.assigned >= seats.total) return { code: 'no-seats', facts: { product } };
  return undefined;
}

function refused(code: RefusalCode, facts: Refusal['facts']): Applied {
  return { ok: false, refusal: { code, facts } };
}
