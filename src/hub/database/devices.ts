import type { HubRole } from '../../core/hub/role.ts';
import { roleOf, textOf, timeOf } from './row.ts';
import type { Queries, Row } from './sql.ts';

export interface Device {
  readonly organization: string;
  readonly device: string;
  readonly name: string;
  readonly person: string;
  readonly role: HubRole;
}

export interface ListedDevice extends Device {
  readonly pairedAt: number;
  readonly seenAt?: number;
  readonly revokedAt?: number;
}

/** Only the hash of a token is kept: who reads the database cannot speak for a device. */
export async function insertDevice(
  { query }: Queries,
  { organization, device, name, person, role }: Device,
  { tokenHash, at }: { tokenHash: string; at: number },
): Promise<void> {
  await query(
    `insert into devices (organization, device, name, person, role, token_hash, paired_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [organization, device, name, person, role, tokenHash, at],
  );
}

/** A device that may speak: it was not revoked. */
export async function findDevice(
  { query }: Queries,
  organization: string,
  tokenHash: string,
): Promise<ListedDevice | undefined> {
  const [row] = await query(
    'select * from devices where organization = $1 and token_hash = $2 and revoked_at is null',
    [organization, tokenHash],
  );
  return row && deviceOf(row);
}

export async function writeSeen(
  { query }: Queries,
  { organization, device }: Device,
  at: number,
): Promise<void> {
  await query('update devices set seen_at = $3 where organization = $1 and device = $2', [
    organization,
    device,
    at,
  ]);
}

export async function listDevices(
  { query }: Queries,
  organization: string,
): Promise<readonly ListedDevice[]> {
  const rows = await query('select * from devices where organization = $1 order by paired_at, device', [
    organization,
  ]);
  return rows.map(deviceOf);
}

/** Fails when the database does not answer. */
export async function hasAdmin({ query }: Queries, organization: string): Promise<boolean> {
  const rows = await query(
    `select device from devices
      where organization = $1 and role = 'admin' and revoked_at is null limit 1`,
    [organization],
  );
  return rows.length > 0;
}

/**
 * Admins who may speak. Their rows are locked until the commit: of two who revoke each other at the same
 * moment, the second one finds itself alone.
 */
export async function lockAdmins({ query }: Queries, organization: string): Promise<readonly string[]> {
  const rows = await query(
    `select device from devices
      where organization = $1 and role = 'admin' and revoked_at is null order by device for update`,
    [organization],
  );
  return rows.map((row) => textOf(row, 'device'));
}

/** Gives false when there is no such device. One that is revoked already keeps its time. */
export async function writeRevoked(
  { query }: Queries,
  organization: string,
  device: string,
  at: number,
): Promise<boolean> {
  const revoked = await query(
    `update devices set revoked_at = coalesce(revoked_at, $3)
      where organization = $1 and device = $2 returning device`,
    [organization, device, at],
  );
  return revoked.length > 0;
}

function deviceOf(row: Row): ListedDevice {
  const seenAt = timeOf(row, 'seen_at');
  const revokedAt = timeOf(row, 'revoked_at');
  return {
    organization: textOf(row, 'organization'),
    device: textOf(row, 'device'),
    name: textOf(row, 'name'),
    person: textOf(row, 'person'),
    role: roleOf(row, 'role'),
    pairedAt: timeOf(row, 'paired_at') ?? 0,
    ...(seenAt !== undefined && { seenAt }),
    ...(revokedAt !== undefined && { revokedAt }),
  };
}
