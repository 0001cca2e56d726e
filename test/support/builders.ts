import type { Customer } from '../../src/core/directory/customer.ts';
import type { Figure } from '../../src/core/directory/figure.ts';
import type { Pool, Seats } from '../../src/core/directory/pool.ts';
import type { Assignment, User } from '../../src/core/directory/user.ts';
import { borneNameKey } from '../../src/core/directory/user.ts';
import type {
  CreateUser,
  DeleteUser,
  ResetPassword,
  RestoreUser,
  UpdateLicenses,
} from '../../src/core/operations/operation.ts';
import type { Base } from '../../src/core/operations/view.ts';

/** A Wednesday in 2026: what tests take for now. */
export const noon = Date.UTC(2026, 2, 11, 12);

export function license(product: string, ...plansOff: string[]): Assignment {
  return { product, plansOff };
}

export function user(parts: Partial<User> = {}): User {
  const id = parts.id ?? 'anna';
  return { id, userName: `${id}@school.example`, displayName: id, location: 'DE', licenses: [], ...parts };
}

export function createUser(parts: Partial<CreateUser> = {}): CreateUser {
  const id = parts.id ?? 'anna';
  return {
    kind: 'create-user',
    id,
    seq: 1,
    at: noon,
    author: 'Robin',
    customer: 'school',
    action: 'import',
    user: { userName: `${id}@school.example`, displayName: id, location: 'DE' },
    licenses: [],
    ...parts,
  };
}

export function updateLicenses(parts: Partial<UpdateLicenses> = {}): UpdateLicenses {
  const userId = parts.userId ?? 'anna';
  return {
    kind: 'update-licenses',
    id: `update-${userId}`,
    seq: 1,
    at: noon,
    author: 'Robin',
    customer: 'school',
    action: 'change',
    userId,
    assign: [],
    revoke: [],
    seen: { userName: `${userId}@school.example`, displayName: userId, licenses: [] },
    ...parts,
  };
}

export function deleteUser(parts: Partial<DeleteUser> = {}): DeleteUser {
  const userId = parts.userId ?? 'anna';
  return {
    kind: 'delete-user',
    id: `delete-${userId}`,
    seq: 1,
    at: noon,
    author: 'Robin',
    customer: 'school',
    action: 'delete',
    userId,
    seen: { userName: `${userId}@school.example`, displayName: userId },
    ...parts,
  };
}

export function resetPassword(parts: Partial<ResetPassword> = {}): ResetPassword {
  const { kind: _kind, ...head } = deleteUser(parts.userId === undefined ? {} : { userId: parts.userId });
  return { ...head, kind: 'reset-password', id: `reset-${head.userId}`, action: 'reset', ...parts };
}

export function restoreUser(parts: Partial<RestoreUser> = {}): RestoreUser {
  const userId = parts.userId ?? 'anna';
  return {
    kind: 'restore-user',
    id: `restore-${userId}`,
    seq: 1,
    at: noon,
    author: 'Robin',
    customer: 'school',
    action: 'restore',
    userId,
    userName: `${userId}@school.example`,
    licenses: [],
    seen: { userName: `${userId}@school.example`, displayName: userId, licenses: [] },
    ...parts,
  };
}

export function baseOf(users: readonly User[], seats: Readonly<Record<string, Seats>> = {}): Base {
  return {
    users: new Map(users.map((entry) => [entry.id, entry])),
    nameOwners: new Map(
      users.flatMap((entry) => {
        const name = borneNameKey(entry);
        return name === undefined ? [] : [[name, entry.id]];
      }),
    ),
    seats: new Map(Object.entries(seats)),
  };
}

export function customer(parts: Partial<Customer> = {}): Customer {
  return {
    id: 'school',
    name: 'School',
    domains: ['school.example'],
    country: 'DE',
    language: 'de',
    color: 0,
    authority: 'book',
    ...parts,
  };
}

export function typed(value: number): Figure {
  return { value, source: 'typed', asOf: noon };
}

export function pool(product: string, total: number, assigned = 0): Pool {
  return { product, total: typed(total), assigned: typed(assigned) };
}
