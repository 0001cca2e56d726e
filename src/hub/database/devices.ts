import { textOf } from './row.ts';
import type { Queries } from './sql.ts';

export interface Device {
  readonly organization: string;
  readonly device: string;
}

/** Only the hash of a token is kept: who reads the database cannot speak for a device. */
export async function insertDevice(
  { query }: Queries,
  { organization, device, name, tokenHash }: Device & { readonly name: string; readonly tokenHash: string },
): Promise<void> {
  await query('insert into devices (organization, device, name, token_hash) values ($1, $2, $3, $4)', [
    organization,
    device,
    name,
    tokenHash,
  ]);
}

export async function findDevice(
  { query }: Queries,
  organization: string,
  tokenHash: string,
): Promise<Device | undefined> {
  const [row] = await query('select device from devices where organization = $1 and token_hash = $2', [
    organization,
    tokenHash,
  ]);
  return row && { organization, device: textOf(row, 'device') };
}
