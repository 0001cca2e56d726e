import type { Assignment, User } from '../directory/user.ts';
import { userNameKey } from '../directory/user.ts';
import type { Choice, LicenseWishes, UserCorrection } from './choice.ts';
import { conflictsOf, seenNow } from './conflict.ts';
import type { CreateUser, Operation, RestoreUser, UpdateLicenses } from './operation.ts';
import type { Slice } from './slice.ts';

/**
 * What is to be done in the place of an operation, by a person's choice: always a new operation, since an
 * authority that is asked again with the same id repeats its answer. Undefined when nothing is left to do: what
 * was wanted is there, or is not wanted any more. A choice that does not fit the kind is the same once more.
 */
export function remedyFor(
  operation: Operation,
  choice: Choice,
  { id, slice }: { readonly id: string; readonly slice: Slice },
): Operation | undefined {
  const anew = { ...operation, id };
  if (choice.kind === 'drop') return undefined;
  switch (anew.kind) {
    case 'create-user':
      return remedyForCreate(anew, choice, slice);
    case 'restore-user':
      return remedyForRestore(anew, choice);
    case 'update-licenses':
      return remedyForUpdate(anew, choice, slice);
    case 'delete-user':
    case 'reset-password':
      return anew;
  }
}

function remedyForCreate(operation: CreateUser, choice: Choice, slice: Slice): Operation | undefined {
  switch (choice.kind) {
    case 'correct':
      return corrected(operation, choice.user);
    case 'link':
      return linked(operation, slice);
    case 'without':
      return { ...operation, licenses: withoutProducts(operation.licenses, [choice.product]) };
    default:
      return operation;
  }
}

/** A restored user keeps all but the name and the products. */
function remedyForRestore(operation: RestoreUser, choice: Choice): RestoreUser {
  switch (choice.kind) {
    case 'correct': {
      const { userName, products } = choice.user;
      const licenses = products?.map((product) => assignmentOf(operation.licenses, product));
      return { ...operation, ...(userName !== undefined && { userName }), ...(licenses && { licenses }) };
    }
    case 'without':
      return { ...operation, licenses: withoutProducts(operation.licenses, [choice.product]) };
    default:
      return operation;
  }
}

function remedyForUpdate(operation: UpdateLicenses, choice: Choice, slice: Slice): Operation | undefined {
  const user = slice.user(operation.userId);
  switch (choice.kind) {
    case 'mine':
      return user ? seenNow(operation, user) : operation;
    case 'theirs': {
      const products = user ? conflictsOf(user, operation).map(({ product }) => product) : [];
      return unlessEmpty(leavingOut(operation, products));
    }
    case 'change':
      return user ? unlessEmpty(seenNow(wishing(operation, choice.licenses, user), user)) : operation;
    case 'without':
      return unlessEmpty(leavingOut(operation, [choice.product]));
    default:
      return operation;
  }
}

function corrected(operation: CreateUser, { products, ...fields }: UserCorrection): CreateUser {
  const licenses = products?.map((product) => assignmentOf(operation.licenses, product));
  return { ...operation, user: { ...operation.user, ...fields }, ...(licenses && { licenses }) };
}

/** What that user holds already stays as it is: it was given to them by somebody who knew them. */
function linked({ user, licenses, ...operation }: CreateUser, slice: Slice): UpdateLicenses | undefined {
  const owner = slice.user(slice.nameOwner(userNameKey(user.userName)) ?? '');
  if (!owner) return undefined;
  const held = owner.licenses.map(({ product }) => product);
  const update: UpdateLicenses = {
    ...operation,
    kind: 'update-licenses',
    userId: owner.id,
    assign: withoutProducts(licenses, held),
    revoke: [],
    seen: { userName: owner.userName, displayName: owner.displayName, licenses: [] },
  };
  return unlessEmpty(seenNow(update, owner));
}

function wishing(operation: UpdateLicenses, wishes: LicenseWishes, user: User): UpdateLicenses {
  const wished = (wanted: 'assign' | 'revoke') =>
    Object.entries(wishes).flatMap(([product, wish]) => (wish === wanted ? [product] : []));
  const held = user.licenses.map(({ product }) => product);
  return {
    ...operation,
    assign: wished('assign').map((product) => assignmentOf(operation.assign, product)),
    revoke: wished('revoke').filter((product) => held.includes(product)),
  };
}

/** With the plans that were wanted before, or with all. */
function assignmentOf(wanted: readonly Assignment[], product: string): Assignment {
  return wanted.find((license) => license.product === product) ?? { product, plansOff: [] };
}

function leavingOut(operation: UpdateLicenses, products: readonly string[]): UpdateLicenses {
  return {
    ...operation,
    assign: withoutProducts(operation.assign, products),
    revoke: operation.revoke.filter((product) => !products.includes(product)),
  };
}

function withoutProducts(
  licenses: readonly Assignment[],
  products: readonly string[],
): readonly Assignment[] {
  return licenses.filter(({ product }) => !products.includes(product));
}

function unlessEmpty(operation: UpdateLicenses): UpdateLicenses | undefined {
  return operation.assign.length + operation.revoke.length > 0 ? operation : undefined;
}
