import type { Assignment, UserFields } from '../core/directory/user.ts';
import type { CreateUser, Operation, OperationKind, UserOperation } from '../core/operations/operation.ts';
import { decodeBody } from './codec.ts';
import type { StoredPacket } from './schema.ts';

/**
 * What all operations of an action have in common, once at the head of each of its packets; and the sets of
 * licenses that its new users get, so that a row names one by its index.
 */
export interface PacketHead {
  readonly kind: OperationKind;
  readonly at: number;
  readonly author: string;
  readonly customer: string;
  readonly action: string;
  readonly licenseSets?: readonly (readonly Assignment[])[];
}

/** An operation without what its packet's head and its place say. */
export type PacketRow = UserRow | UserOperationRow;

/**
 * A new user as a row of cells: id, index of the license set, then the user's fields, 0 where there is none.
 * Without the names of the fields a packet of people is half as long, and so is the time for everything that
 * is done with it: 100,000 of them are written in 0.30 instead of 0.58 s and read in 0.42 instead of 1.1 s.
 */
type UserRow = readonly [id: string, licenseSet: number, ...fields: (string | 0)[]];
type UserOperationRow = DistributiveOmit<UserOperation, keyof PacketHead | 'seq'>;

/** Of each member alone: of a union as a whole only what all have in common would be left. */
type DistributiveOmit<Whole, Key extends PropertyKey> = Whole extends unknown ? Omit<Whole, Key> : never;

/** The order of the cells. Written into books: only add at the end. */
const userColumns = [
  'userName',
  'displayName',
  'firstName',
  'lastName',
  'location',
  'jobTitle',
  'department',
  'officeNumber',
  'officePhone',
  'mobilePhone',
  'fax',
  'address',
  'city',
  'state',
  'postalCode',
  'country',
] as const satisfies readonly (keyof UserFields)[];

export function userRow(id: string, licenseSet: number, user: UserFields): UserRow {
  const row: [string, number, ...(string | 0)[]] = [id, licenseSet];
  for (const column of userColumns) row.push(user[column] ?? 0);
  return row;
}

/** The operations of a packet, in order. */
export function packetOperations({ body, firstSeq }: StoredPacket): Operation[] {
  const [head, ...rows] = decodeBody(body) as [PacketHead, ...PacketRow[]];
  const { licenseSets = [], kind, ...common } = head;
  if (kind !== 'create-user') {
    return (rows as UserOperationRow[]).map(
      (row, index) => ({ kind, ...common, ...row, seq: firstSeq + index }) as UserOperation,
    );
  }
  return (rows as UserRow[]).map((row, index): CreateUser => ({
    kind,
    ...common,
    id: row[0],
    seq: firstSeq + index,
    user: userOf(row),
    licenses: licenseSets[row[1]] ?? [],
  }));
}

/** A change of somebody who is there, without what its packet's head and its place say. */
export function userOperationRow(operation: UserOperation): UserOperationRow {
  const {
    kind: _kind,
    at: _at,
    author: _author,
    customer: _customer,
    action: _action,
    seq: _seq,
    ...row
  } = operation;
  return row;
}

function userOf(row: UserRow): UserFields {
  const user: Partial<Record<keyof UserFields, string>> = {};
  let index = 2;
  for (const column of userColumns) {
    const cell = row[index++];
    if (typeof cell === 'string') user[column] = cell;
  }
  return user as UserFields;
}
