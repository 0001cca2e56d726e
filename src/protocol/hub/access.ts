import * as v from 'valibot';
import type { HubDevice } from '../../core/hub/device.ts';
import { hubRoles } from '../../core/hub/role.ts';
import { count, id, name, version } from './parts.ts';

const role = v.picklist(hubRoles);

/** The code is read as people type it: in any case, with or without its hyphen. */
export const pairRequestSchema = v.strictObject({
  version,
  code: v.pipe(v.string(), v.maxLength(100)),
  /** What the device is called. */
  device: name,
  person: name,
});

/** The token is given only here. */
export const pairResponseSchema = v.object({
  version,
  token: v.string(),
  device: id,
  role,
  organization: id,
});

export const meResponseSchema = v.object({
  version,
  device: id,
  name: v.string(),
  person: v.string(),
  role,
});

/** Times are the hub's clock, milliseconds since 1970; `seenAt` is right give or take some minutes. */
const deviceSchema: v.GenericSchema<unknown, HubDevice> = v.object({
  device: id,
  name: v.string(),
  person: v.string(),
  role,
  pairedAt: count,
  seenAt: v.exactOptional(count),
  revokedAt: v.exactOptional(count),
});

export const devicesResponseSchema = v.object({ version, devices: v.array(deviceSchema) });

export const codeRequestSchema = v.strictObject({ version, role });

export const codeResponseSchema = v.object({ version, code: v.string(), expiresAt: count });

/** The answer to what is done and has nothing more to say. */
export const doneResponseSchema = v.object({ version });

export type PairRequest = v.InferOutput<typeof pairRequestSchema>;
export type PairResponse = v.InferOutput<typeof pairResponseSchema>;
export type MeResponse = v.InferOutput<typeof meResponseSchema>;
export type DevicesResponse = v.InferOutput<typeof devicesResponseSchema>;
export type CodeResponse = v.InferOutput<typeof codeResponseSchema>;
